package dev.portalaccess.jdbc.fault;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.recording.RecordingMailer;

/** A chart on which one command is carried out while a call fails. */
final class FaultCase {

    private static final Caller NAMED = TestClinic.clerk().withIdempotencyKey("request-1");

    private final TestClinic sound;
    private final RecordingMailer mailer;
    private final ChartId chart;

    FaultCase(TestClinic sound, RecordingMailer mailer, ChartId chart) {
        this.sound = sound;
        this.mailer = mailer;
        this.chart = chart;
    }

    ChartId chart() {
        return chart;
    }

    AccountId login() {
        return new AccountId("login-" + chart.value());
    }

    /** A command that a host sends again under the same name until it is answered. */
    interface Command {
        void send(TestClinic clinic);
    }

    Command enable() {
        return clinic -> clinic.invite(named(), chart);
    }

    Command redeem() {
        sound.invite(TestClinic.clerk(), chart);
        Secret link = link();
        return clinic -> redeem(clinic, link);
    }

    Command reissue() {
        Invited invited = sound.invite(TestClinic.clerk(), chart);
        ReissueInvitation again = ReissueInvitation.asBefore(invited.invitation());
        return clinic -> clinic.portal().invitations().reissue(named(), again).orThrow();
    }

    Command revoke() {
        redeem().send(sound);
        GrantOn grant = GrantOn.of(sound.grants(chart).get(0));
        RevokeGrant command = RevokeGrant.of(grant, ReasonInput.of(Reason.CUSTODY_CHANGED));
        return clinic -> clinic.portal().access().revoke(named(), command).orThrow();
    }

    private void redeem(TestClinic clinic, Secret link) {
        if (!(clinic.portal().activation().redeem(TestClinic.id(), link, login()) instanceof Redemption.Redeemed)) {
            throw new AssertionError("not redeemed");
        }
    }

    private Secret link() {
        sound.portal().delivery().runOnce(Integer.MAX_VALUE);
        return mailer.last().code();
    }

    private Caller named() {
        return NAMED.withIdempotencyKey("request-" + chart.value());
    }
}
