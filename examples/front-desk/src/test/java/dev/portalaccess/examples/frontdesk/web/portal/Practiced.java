package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.Caller;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.examples.frontdesk.Opening;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** What the practice does before somebody opens the portal. */
final class Practiced {

    static final ChartId ANTHONY = new ChartId("anthony");
    private static final int ROUNDS = 200;

    private final Opening opening;

    Practiced(Opening opening) {
        this.opening = opening;
    }

    /** Invites Anthony to his own chart; answers the number of the mail. */
    int invitesAnthony() {
        enable(Individual.patient(Deliver.email("anthony.patient@example.org")));
        return mailTo("anthony.patient@example.org");
    }

    /** Invites Amelie to the chart of her husband. */
    int invitesAmelie() {
        enable(Individual.other("Amelie", "Patient", Relationship.SPOUSE, Deliver.email("amelie.patient@example.org"))
                .onBasis(LegalBasis.values()[0], "on file"));
        return mailTo("amelie.patient@example.org");
    }

    /** What is printed on a letter. */
    record Printed(String userName, String password) {}

    /** Prints a letter for Anthony. */
    Printed printsForAnthony() {
        return prints(Individual.patient(Deliver.print()));
    }

    /** Prints a letter for Amelie. */
    Printed printsForAmelie() {
        return prints(
                Individual.other("Amelie", "Patient", Relationship.SPOUSE, Deliver.print("amelie.patient@example.org"))
                        .onBasis(LegalBasis.values()[0], "on file"));
    }

    private Printed prints(Individual individual) {
        RecordingPrinter printer = new RecordingPrinter();
        MessageId message = enable(individual).letters().get(0);
        opening.ehr().portal().delivery().handOver(opening.ehr().practice().id(), message, printer);
        PrintedLetter letter = printer.last();
        return new Printed(written(letter.userName()), written(letter.password()));
    }

    private static String written(Secret secret) {
        return new String(secret.reveal());
    }

    /** Invites Nora to register. */
    int invitesNora() {
        opening.ehr()
                .portal()
                .registrations()
                .invite(clerk(), InviteToRegister.of("Nora", "Quinn", "nora.quinn@example.org", null))
                .orThrow();
        return mailTo("nora.quinn@example.org");
    }

    private Enabled enable(Individual individual) {
        return opening.ehr()
                .portal()
                .enabling()
                .enable(clerk(), EnableAccess.on(ANTHONY, individual))
                .orThrow();
    }

    private Caller clerk() {
        return Caller.staff(opening.ehr().practice().id(), "clerk");
    }

    private int mailTo(String address) {
        for (int round = 0; round < ROUNDS; round++) {
            List<MimeMessage> arrived = opening.ehr().post().arrived();
            for (int i = 0; i < arrived.size(); i++) {
                if (isTo(arrived.get(i), address)) {
                    return i + 1;
                }
            }
            pause();
        }
        throw new AssertionError("the mail did not arrive");
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
