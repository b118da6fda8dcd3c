package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.AppointmentId;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.InvitedToRegister;
import dev.portalaccess.registration.InvitedToRegister.Kind;
import dev.portalaccess.registration.Registrations;
import java.util.List;
import java.util.Optional;

/** How new patients are asked to register: from patient administration, and with an appointment. */
final class NewPatients {

    private static final AppointmentId APPOINTMENT = new AppointmentId("appointment-2041");

    private final Desk desk;
    private final Invitations sent;
    private final Terminal terminal;
    private final Post post;
    private final Registrations registrations;

    NewPatients(Desk desk, Invitations sent) {
        this.desk = desk;
        this.sent = sent;
        this.terminal = desk.terminal();
        this.post = new Post(desk);
        this.registrations = desk.portal().registrations();
    }

    void invite(Newcomer newcomer) {
        terminal.scene("Self-registration, from patient administration");
        InviteToRegister command = InviteToRegister.of(
                newcomer.given(), "Newcomer", newcomer.address().value(), "508 555 0123");
        Optional<InvitedToRegister> invited = invite(command);
        post.leave();
        if (post.linkFor(newcomer.address()).isEmpty()) {
            terminal.say("the mail of the last time is not at hand, so it is sent again");
            invited.map(InvitedToRegister::invitation).ifPresent(post::again);
            post.leave();
        }
        post.linkFor(newcomer.address()).ifPresent(sent::newcomerGot);
    }

    void inviteWithAppointment() {
        terminal.scene("Self-registration, with a new appointment");
        box("");
        box("kim@example");
        box("kim@example.org");
        InviteToRegister kim =
                InviteToRegister.of("Kim", "Newcomer", null, null).with(APPOINTMENT);
        terminal.say("Saved with the box ticked and no address:");
        registrations.invite(desk.clerk(), kim).findings().forEach(finding -> terminal.say("  " + Words.of(finding)));
        InviteToRegister withAddress =
                InviteToRegister.of("Kim", "Newcomer", "kim@example.org", null).with(APPOINTMENT);
        if (invite(withAddress).filter(kims -> kims.kind() == Kind.INVITED).isPresent()) {
            terminal.say("Called again for the same appointment:");
            invite(withAddress);
        }
        post.leave();
    }

    private Optional<InvitedToRegister> invite(InviteToRegister command) {
        Optional<InvitedToRegister> invited = post.told(registrations.invite(desk.clerk(), command));
        invited.ifPresent(one -> terminal.say(Words.of(one.kind()) + ", to be answered before " + one.until()));
        return invited;
    }

    private void box(String typed) {
        List<Finding> findings = registrations.invitationBox(typed).findings();
        terminal.say("[ ] Send Portal Invitation, address \"" + typed + "\": "
                + (findings.isEmpty() ? "can be ticked" : Words.of(findings.get(0))));
    }
}
