package dev.portalaccess.examples.frontdesk.scene;

import dev.portalaccess.Caller;
import dev.portalaccess.ReasonGiven;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.RecordingPrinter;

/** What the practice has done before a test begins, without a browser. */
public final class Practiced {

    private static final int ALL = 100;

    private final Ehr ehr;

    /** At that host. */
    public Practiced(Ehr ehr) {
        this.ehr = ehr;
    }

    /** Invites a patient to the patient's own chart; answers the address to which the mail goes. */
    public String invites(ChartId patient) {
        return invites(patient, Individual.patient(Deliver.email(Family.address(patient))));
    }

    /** Invites another patient to a chart; answers the address to which the mail goes. */
    public String invites(ChartId holder, Relationship relationship, ChartId chart) {
        return invites(chart, Individual.anotherPatient(holder, relationship, Deliver.email(Family.address(holder))));
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
    public Letter prints(ChartId patient) {
        return prints(enables(patient, Individual.patient(Deliver.print())));
    }

    /** Makes a temporary password for a patient, and prints the letter. */
    public Letter generatesPassword(ChartId patient) {
        return prints(ehr.portal()
                .enabling()
                .generatePassword(clerk(), GeneratePassword.on(patient))
                .orThrow());
    }

    private Letter prints(Enabled enabled) {
        RecordingPrinter printer = new RecordingPrinter();
        MessageId message = enabled.letters().get(0);
        ehr.portal().delivery().handOver(ehr.practice().id(), message, printer);
        PrintedLetter letter = printer.last();
        return new Letter("", written(letter.userName()), written(letter.password()));
    }

    private static String written(Secret secret) {
        return new String(secret.reveal());
    }

    /** Enables somebody, and has the mail delivered at once. */
    public Enabled enables(ChartId chart, Individual individual) {
        Enabled enabled = ehr.portal()
                .enabling()
                .enable(clerk(), EnableAccess.on(chart, individual))
                .orThrow();
        ehr.portal().delivery().runOnce(ALL);
        return enabled;
    }

    /** Takes an invitation back. */
    public void cancels(Enabled enabled) {
        ReasonGiven mistake = ReasonGiven.of(Reason.ENTERED_IN_ERROR);
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
