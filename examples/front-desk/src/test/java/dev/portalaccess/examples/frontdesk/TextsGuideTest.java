package dev.portalaccess.examples.frontdesk;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.DeliveryTrouble;
import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.jdbc.EmbeddedFile;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.JdbcTexts;
import dev.portalaccess.mail.BounceReader;
import dev.portalaccess.mail.MailFolder;
import dev.portalaccess.mail.ReturnPath;
import dev.portalaccess.mail.ReturnedMail;
import dev.portalaccess.mail.SmtpMailer;
import dev.portalaccess.mail.SmtpServer;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.pdf.PrintSize;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.texts.Placeholder;
import dev.portalaccess.texts.PracticeTexts.CurrentText;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.PracticeTexts.TextPreview;
import dev.portalaccess.texts.SaveText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to texts says what is so: its snippets run, and its example is in order. */
class TextsGuideTest {

    private static final String GUIDE = DocumentSnippets.text("docs/guide/texts.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("> Subject: (.*?)\\n\\n```text\\n(.*?)\\n```", Pattern.DOTALL);

    private final ArticleFamily family = ArticleFamily.create();
    private final PracticeId practice = family.practiceId();
    private final Caller administrator = Caller.staff(practice, "administrator-1");
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T15:00:00Z"));

    @TempDir
    Path directory;

    private DataSource dataSource;
    private PortalAccess portal;

    @BeforeEach
    void open() throws IOException {
        dataSource = EmbeddedFile.at(directory.resolve("portal.db"));
        portal = portal(MailFolder.in(directory.resolve("post"), clock));
    }

    private PortalAccess portal(Mailer mailer) {
        JdbcSchema.on(dataSource).createIfMissing();
        // snippet
        PortalAccess portal = PortalAccess.builder()
                .storage(JdbcStorage.on(dataSource))
                .texts(JdbcTexts.on(dataSource))
                .charts(family.charts())
                .practices(family.practices())
                .mailer(mailer)
                .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
                .build();
        // end
        return portal;
    }

    @Test
    void a_form_begins_with_what_is_used_looks_at_the_draft_and_saves_it() {
        Matcher example = EXAMPLE.matcher(GUIDE);
        assertThat(example.find()).isTrue();
        String title = example.group(1);
        String body = example.group(2);
        // snippet
        TextKey occasion = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
        CurrentText current = portal.texts().current(administrator, occasion);
        Set<Placeholder> placeholders = Placeholder.allowedIn(occasion.kind());

        TextDraft draft = new TextDraft(occasion, title, body);
        Outcome<TextPreview> preview = portal.texts().preview(administrator, draft);
        List<Finding> findings = preview.findings();
        Outcome<Long> saved = portal.texts().save(administrator, new SaveText(draft, current.version()));
        // end
        assertThat(findings).isEmpty();
        assertThat(placeholders).contains(Placeholder.LINK);
        String shown = preview.orThrow().fold(mail -> mail.body().text(), letter -> "");
        assertThat(shown).contains("Our front desk");
        assertThat(saved.orThrow()).isEqualTo(1);
    }

    @Test
    void mail_goes_to_a_server_that_encrypts() {
        Secret password = Secret.of("no password");
        // snippet
        SmtpServer server = SmtpServer.withStartTls("mail.example.org").signedInAs("portal", () -> password);
        ReturnPath path = ReturnPath.perAttempt(practice -> new EmailAddress("bounces@example.org"));
        SmtpMailer mailer = SmtpMailer.to(server, path, clock);
        // end
        assertThat(mailer).isNotNull();
        mailer.close();
    }

    @Test
    void mail_goes_to_a_server_that_wants_a_token() {
        AccessTokens tokens = new AccessTokens();
        // snippet
        SmtpServer server = SmtpServer.withStartTls("smtp.example.com")
                .signedInWithToken("portal@example.org", tokens::current, tokens::renewed);
        // end
        assertThat(server.toString()).isEqualTo("SmtpServer[smtp.example.com:587, STARTTLS]");
        assertThat(tokens.current().toString() + tokens.renewed()).doesNotContain("token");
    }

    /** What a host has around its provider's library. */
    private static final class AccessTokens {

        Secret current() {
            return Secret.of("token-1");
        }

        Secret renewed() {
            return Secret.of("token-2");
        }
    }

    @Test
    void what_keeps_mail_waiting_is_told_once() {
        PortalAccess portal = portal(mail -> TransportAnswer.deferred(TransportAnswer.Concern.SENDER, "5.4.5"));
        invited(portal, DeliveryChoice.email("anthony.patient@example.org"));
        portal.delivery().runOnce(10);
        List<String> shown = new ArrayList<>();
        // snippet
        for (DeliveryTrouble trouble : portal.delivery().troubles(administrator)) {
            shown.add(
                    trouble.waiting() + " since " + trouble.since() + ": " + trouble.concern() + " " + trouble.code());
        }
        // end
        assertThat(shown).singleElement().asString().matches("1 since 20.*Z: SENDER 5\\.4\\.5");
    }

    @Test
    void what_comes_back_is_told_to_the_library() throws IOException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        ReturnPath path = ReturnPath.perAttempt(practice -> new EmailAddress("bounces@example.org"));
        SmtpServer loopback =
                SmtpServer.unencrypted("127.0.0.1", server.getSmtp().getPort());
        try (SmtpMailer mailer = SmtpMailer.to(loopback, path, clock)) {
            PortalAccess portal = portal(mailer);
            MessageId message =
                    invited(portal, DeliveryChoice.email("anthony@example.org")).message();
            portal.delivery().runOnce(10);
            String attempt = JdbcStorage.on(dataSource)
                    .message(practice, message)
                    .orElseThrow()
                    .progress()
                    .envelope()
                    .orElseThrow();
            InputStream returned = new ByteArrayInputStream(bounce(attempt).getBytes(StandardCharsets.UTF_8));
            // snippet
            ReturnedMail mail = BounceReader.upTo(262_144).read(returned);
            boolean changed = mail.isBounced()
                    && mail.attempts().stream().anyMatch(id -> portal.delivery().bounced(practice, id, mail.code()));
            boolean doubtful = mail.isDoubtful()
                    && portal.delivery().perhapsBounced(practice, mail.id().orElseThrow(), mail.code());
            // end
            assertThat(changed).isTrue();
            assertThat(doubtful).isFalse();
        } finally {
            server.stop();
        }
    }

    private static String bounce(String attempt) {
        return String.join(
                "\r\n",
                "From: MAILER-DAEMON@mail.example.org",
                "To: bounces+" + attempt + "@example.org",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                "It did not work out.",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mail.example.org",
                "",
                "Final-Recipient: rfc822; anthony@example.org",
                "Action: failed",
                "Status: 5.1.1",
                "",
                "--b--",
                "");
    }

    @Test
    void letters_stream_to_the_request_that_asked_for_them() {
        MessageId letter =
                invited(portal, DeliveryChoice.print("anthony@example.org")).message();
        OutputStream response = new ByteArrayOutputStream();
        // snippet
        PdfLetters letters = PdfLetters.standard();

        PrintOutcome printed = portal.delivery().print(administrator, letter, letters.to(response));
        // end
        assertThat(printed).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(response.toString()).startsWith("%PDF-");
        assertThat(letters.in(PrintSize.LARGE)).isNotNull();
    }

    @Test
    void staff_can_remind() {
        InvitationId invitation =
                invited(portal, DeliveryChoice.email("anthony@example.org")).invitation();
        portal.delivery().runOnce(10);
        // snippet
        portal.invitations().remind(administrator, invitation).orThrow();
        // end
        assertThat(portal.delivery().runOnce(10).claimed()).isOne();
    }

    private EnablingResult.Invited invited(PortalAccess portal, DeliveryChoice deliver) {
        return portal.enabling()
                .enable(
                        administrator,
                        EnableAccess.on(
                                family.camille(), anotherPatient(family.anthony(), Relationship.FATHER, deliver)))
                .orThrow()
                .invited()
                .get(0);
    }

    @Test
    void every_snippet_of_the_guide_is_in_this_file_word_for_word() {
        assertThat(DocumentSnippets.shownIn("docs/guide/texts.md"))
                .isNotEmpty()
                .isEqualTo(DocumentSnippets.cutFrom(TextsGuideTest.class));
    }
}
