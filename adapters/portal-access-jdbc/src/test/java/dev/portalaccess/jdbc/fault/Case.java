package dev.portalaccess.jdbc.fault;

import dev.portalaccess.Caller;
import dev.portalaccess.ReasonGiven;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.Redeemed;
import dev.portalaccess.enabling.Enabled.Invited;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.jdbc.clinic.Clinic;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.recording.RecordingMailer;

/** A chart on which one command is carried out while a call fails. */
final class Case {

    private static final Caller NAMED = Clinic.clerk().naming("request-1");

    private final Clinic sound;
    private final RecordingMailer mailer;
    private final ChartId chart;

    Case(Clinic sound, RecordingMailer mailer, ChartId chart) {
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
        void send(Clinic clinic);
    }

    Command enable() {
        return clinic -> clinic.invite(named(), chart);
    }

    Command redeem() {
        sound.invite(Clinic.clerk(), chart);
        Secret link = link();
        return clinic -> redeem(clinic, link);
    }

    Command reissue() {
        Invited invited = sound.invite(Clinic.clerk(), chart);
        ReissueInvitation again = ReissueInvitation.asBefore(invited.invitation());
        return clinic -> clinic.portal().invitations().reissue(named(), again).orThrow();
    }

    Command revoke() {
        redeem().send(sound);
        GrantOn grant = GrantOn.of(sound.grants(chart).get(0));
        RevokeGrant command = RevokeGrant.of(grant, ReasonGiven.of(Reason.CUSTODY_CHANGED));
        return clinic -> clinic.portal().access().revoke(named(), command).orThrow();
    }

    private void redeem(Clinic clinic, Secret link) {
        if (!(clinic.portal().activation().redeem(Clinic.id(), link, login()) instanceof Redeemed)) {
            throw new AssertionError("not redeemed");
        }
    }

    private Secret link() {
        sound.portal().delivery().runOnce(Integer.MAX_VALUE);
        return mailer.last().code();
    }

    private Caller named() {
        return NAMED.naming("request-" + chart.value());
    }
}
