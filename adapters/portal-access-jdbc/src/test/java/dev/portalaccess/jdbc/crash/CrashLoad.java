package dev.portalaccess.jdbc.crash;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * One clerk, one mail run and one household in one: does a bit of everything, and writes down what was acknowledged.
 */
final class CrashLoad {

    private final TestClinic clinic;
    private final FileMailer mailer;
    private final DiskJournal journal;
    private final String name;
    private final Deque<GrantOn> open = new ArrayDeque<>();
    private int charts;

    /** Charts of this load begin with {@code name}. */
    CrashLoad(TestClinic clinic, FileMailer mailer, DiskJournal journal, String name) {
        this.clinic = clinic;
        this.mailer = mailer;
        this.journal = journal;
        this.name = name;
    }

    /** Until somebody says otherwise; {@code afterFailure} gets whatever goes wrong, and may let it go on. */
    void run(BooleanSupplier goesOn, Failure afterFailure) {
        List<Runnable> works = List.of(this::invite, this::deliver, this::redeem, this::print, this::revoke);
        for (int turn = 0; goesOn.getAsBoolean(); turn++) {
            try {
                works.get(turn % works.size()).run();
            } catch (RuntimeException e) {
                afterFailure.happened(e);
            }
        }
    }

    /** That often, each of its works in turn. */
    void run(int turns, Failure afterFailure) {
        AtomicInteger left = new AtomicInteger(turns);
        run(() -> left.getAndDecrement() > 0, afterFailure);
    }

    /** Who looks at what went wrong. */
    interface Failure {
        void happened(RuntimeException failure);
    }

    private void invite() {
        Invited invited = clinic.invite(TestClinic.clerk(), nextChart());
        journal.write("invited", invited.invitation().value(), invited.message().value());
    }

    private void print() {
        Invited invited = clinic.password(TestClinic.clerk(), nextChart());
        journal.write("invited", invited.invitation().value(), invited.message().value());
    }

    private void deliver() {
        clinic.portal().delivery().runOnce(2);
    }

    private void redeem() {
        AccountId account = new AccountId("login-" + name + "-" + charts);
        try (Secret link = mailer.nextLink()) {
            Redemption redemption = clinic.portal().activation().redeem(TestClinic.id(), link, account);
            if (redemption instanceof Redemption.Redeemed redeemed) {
                journal.write("redeemed", redeemed.invitation().value(), account.value());
                redeemed.charts()
                        .forEach(chart -> clinic.grants(chart).stream()
                                .filter(grant -> grant.account().equals(account))
                                .forEach(this::mayBeRevoked));
            }
        }
    }

    // Every other grant stays, so that both sorts are found afterwards.
    private void mayBeRevoked(Grant grant) {
        if (charts % 4 < 2) {
            open.add(GrantOn.of(grant));
        }
    }

    private void revoke() {
        if (!open.isEmpty()) {
            GrantOn grant = open.remove();
            clinic.portal()
                    .access()
                    .revoke(TestClinic.clerk(), RevokeGrant.of(grant, ReasonInput.of(Reason.CUSTODY_CHANGED)))
                    .orThrow();
            journal.write("revoked", grant.chart().value(), grant.id().value());
        }
    }

    private ChartId nextChart() {
        return new ChartId(name + "-" + charts++);
    }
}
