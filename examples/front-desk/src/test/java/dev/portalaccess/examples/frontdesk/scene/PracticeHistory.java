package dev.portalaccess.examples.frontdesk.scene;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.RecordingPrinter;

/** What the practice has done before a test begins, without a browser. */
public final class PracticeHistory {

    private static final int ALL = 100;

    private final SampleEhr ehr;

    /** At that host. */
    public PracticeHistory(SampleEhr ehr) {
        this.ehr = ehr;
    }

    /** Invites a patient to the patient's own chart; answers the address to which the mail goes. */
    public String invites(ChartId patient) {
        return invites(patient, Individual.patient(DeliveryChoice.email(SampleFamily.address(patient))));
    }

    /** Invites another patient to a chart; answers the address to which the mail goes. */
    public String invites(ChartId holder, Relationship relationship, ChartId chart) {
        return invites(
                chart,
                Individual.anotherPatient(holder, relationship, DeliveryChoice.email(SampleFamily.address(holder))));
    }

    private String invites(ChartId chart, Individual individual) {
        enables(chart, individual);
        return individual.deliver().email();
    }

    /** Invites somebody to register; answers the address to which the mail goes. */
    public String invitesToRegister(String given, String family) {
        String address = given + "." + family + "@example.org";
        ehr.portal()
                .registrations()
                .invite(clerk(), InviteToRegister.of(given, family, address, null))
                .orThrow();
        ehr.portal().delivery().runOnce(ALL);
        return address;
    }

    /** Prints a letter for a patient. */
    public PaperLetter prints(ChartId patient) {
        return prints(enables(patient, Individual.patient(DeliveryChoice.print())));
    }

    /** Makes a temporary password for a patient, and prints the letter. */
    public PaperLetter generatesPassword(ChartId patient) {
        return prints(ehr.portal()
                .enabling()
                .generatePassword(clerk(), GeneratePassword.on(patient))
                .orThrow());
    }

    private PaperLetter prints(EnablingResult enabled) {
        RecordingPrinter printer = new RecordingPrinter();
        MessageId message = enabled.letters().get(0);
        ehr.portal().delivery().print(Caller.staff(ehr.practice().id(), "clerk"), message, printer);
        PrintedLetter letter = printer.last();
        return new PaperLetter("", written(letter.userName()), written(letter.password()));
    }

    private static String written(Secret secret) {
        return new String(secret.reveal());
    }

    /** Enables somebody, and has the mail delivered at once. */
    public EnablingResult enables(ChartId chart, Individual individual) {
        EnablingResult enabled = ehr.portal()
                .enabling()
                .enable(clerk(), EnableAccess.on(chart, individual))
                .orThrow();
        ehr.portal().delivery().runOnce(ALL);
        return enabled;
    }

    /** Takes an invitation back. */
    public void cancels(EnablingResult enabled) {
        ReasonInput mistake = ReasonInput.of(Reason.ENTERED_IN_ERROR);
        ehr.portal()
                .invitations()
                .cancel(clerk(), new CancelInvitation(enabled.invited().get(0).invitation(), mistake))
                .orThrow();
    }

    /** The member of staff who does it. */
    public Caller clerk() {
        return Caller.staff(ehr.practice().id(), "clerk");
    }
}
