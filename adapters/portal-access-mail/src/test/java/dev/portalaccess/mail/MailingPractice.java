package dev.portalaccess.mail;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.delivery.DeliveryReport;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.mail.server.TakenMail;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.QuickHashing;
import dev.portalaccess.testkit.recording.SeededRandomness;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** A practice whose mail really leaves, over a line to the tests' own server. */
final class MailingPractice implements AutoCloseable {

    private static final Duration SHORT = Duration.ofMillis(500);

    final ArticleFamily family = ArticleFamily.create();
    final MovableClock clock = new MovableClock();
    final TestServer server = TestServer.start();
    final PortalAccess portal;
    private final SmtpMailer patient = LocalMailers.mailer(server);
    private final SmtpMailer impatient =
            LocalMailers.mailer(LocalMailers.plain(server).waiting(SHORT, SHORT, SHORT));
    private SmtpMailer mailer = patient;

    MailingPractice() {
        SeededRandomness randomness = SeededRandomness.of("surgery");
        portal = PortalAccess.builder()
                .storage(new InMemoryAccessStore())
                .charts(family.charts())
                .practices(family.practices())
                .mailer(mail -> mailer.send(mail))
                .passwordHashing(new QuickHashing(randomness))
                .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
                .clock(clock)
                .randomness(randomness)
                .build();
    }

    /** Anthony, to Camille's chart. */
    void inviteTheFather() {
        invite(anotherPatient(
                family.anthony(), Relationship.FATHER, DeliveryChoice.email("anthony.patient@example.org")));
    }

    /** Amelie, to Camille's chart. */
    void inviteTheMother() {
        invite(guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie.patient@example.org")));
    }

    private void invite(Individual whom) {
        Caller clerk = Caller.of(family.practiceId(), family.clerk());
        portal.enabling().enable(clerk, EnableAccess.on(family.camille(), whom)).orThrow();
    }

    /** A round that waits for the server for a moment only. */
    DeliveryReport runInHaste() {
        mailer = impatient;
        DeliveryReport report = run();
        mailer = patient;
        return report;
    }

    DeliveryReport run() {
        return portal.delivery().runOnce(10);
    }

    /** Long enough for everything that was put off once. */
    DeliveryReport runLater() {
        clock.advance(Duration.ofHours(2));
        return run();
    }

    List<Message> messages() {
        return portal.delivery()
                .messages(
                        Caller.of(family.practiceId(), family.clerk()),
                        EnumSet.allOf(MessageState.class),
                        Page.Request.first(10))
                .items();
    }

    /** What stands in the link of that copy. */
    static Secret code(TakenMail copy) {
        Mail mail = MailReader.mail(copy.octets(), "a", MailSamples.JANE);
        String link = mail.text()
                .lines()
                .filter(line -> line.contains("#"))
                .findFirst()
                .orElseThrow();
        return Secret.of(link.substring(link.indexOf('#') + 1).strip());
    }

    boolean isLive(TakenMail copy) {
        return portal.activation().inspect(family.practiceId(), code(copy)) instanceof Inspection.Live;
    }

    @Override
    public void close() {
        patient.close();
        impatient.close();
        server.close();
    }
}
