package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Caller;
import dev.portalaccess.restore.RestoredBackups;
import dev.portalaccess.restore.SettleInvitations;
import dev.portalaccess.restore.SettlementStep;
import dev.portalaccess.restore.SettlementStep.LeftInvitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The invitations from before a restored backup, issued again or cancelled, a few of them with each request. Keeps a
 * bounded number of those that stay as they are. Thread-safe.
 */
final class SettlementRun {

    static final int STEP = 50;
    static final int MOST_SHOWN = 100;

    private final List<LeftInvitation> left = new ArrayList<>();
    private Optional<SettleInvitations> next;
    private int settled;
    private int stayed;

    SettlementRun(SettleInvitations decision) {
        this.next = Optional.of(decision);
    }

    /**
     * How far it has come.
     *
     * @param settled the number of invitations that were issued again or cancelled
     * @param stayed the number of those that stay as they are
     * @param left the first of these
     * @param isDone whether every invitation was looked at
     */
    record Progress(int settled, int stayed, List<LeftInvitation> left, boolean isDone) {}

    /** Settles a bounded number of invitations more. */
    synchronized void step(RestoredBackups backups, Caller caller) {
        if (next.isEmpty()) {
            return;
        }
        SettleInvitations here = next.get();
        SettlementStep step = backups.settle(caller, here, STEP);
        settled += step.settled().size();
        stayed += step.left().size();
        step.left().stream().limit(MOST_SHOWN - left.size()).forEach(left::add);
        next = step.next().map(here::from);
    }

    synchronized Progress progress() {
        return new Progress(settled, stayed, List.copyOf(left), next.isEmpty());
    }
}
