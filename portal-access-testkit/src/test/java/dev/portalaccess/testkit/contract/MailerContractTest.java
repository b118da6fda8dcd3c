package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.RecordingMailer;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class MailerContractTest extends PlantedFaults<MailerContractTest.Post> {

    private static Post subject = Post.sound();

    MailerContractTest() {
        super(Subject.class);
    }

    /** A mailer with its three servers, and what came out of them. */
    record Post(Mailer mailer, Mailer refused, Mailer cutOff, RecordingMailer far) {

        static Post sound() {
            return changing(UnaryOperator.identity());
        }

        /** Whose mails are changed on their way. */
        static Post changing(UnaryOperator<Mail> change) {
            RecordingMailer far = new RecordingMailer();
            return new Post(mail -> far.send(change.apply(mail)), refusing(), breaking(far), far);
        }

        Post withMailer(Mailer other) {
            return new Post(other, refused, cutOff, far);
        }

        Post withRefused(Mailer other) {
            return new Post(mailer, other, cutOff, far);
        }

        Post withCutOff(Mailer other) {
            return new Post(mailer, refused, other, far);
        }

        private static Mailer refusing() {
            RecordingMailer mailer = new RecordingMailer();
            mailer.always(ScriptedAnswer.answer(TransportAnswer.refused("5.1.1")));
            return mailer;
        }

        private static Mailer breaking(RecordingMailer far) {
            RecordingMailer line = new RecordingMailer();
            line.always(ScriptedAnswer.fail(FaultPoint.AFTER_EFFECT));
            return mail -> {
                far.send(mail);
                return line.send(mail);
            };
        }
    }

    static final class Subject extends MailerContract {

        @Override
        protected Mailer mailer() {
            return subject.mailer();
        }

        @Override
        protected List<Mail> arrived(Mail sent) {
            return subject.far().mails().stream()
                    .map(ReceivedMail::mail)
                    .filter(mail ->
                            mail.envelope().attempt().equals(sent.envelope().attempt()))
                    .toList();
        }

        @Override
        protected Optional<Mailer> refused() {
            return Optional.of(subject.refused());
        }

        @Override
        protected Optional<Mailer> cutOff() {
            return Optional.of(subject.cutOff());
        }
    }

    private static Post rewritingSubject(UnaryOperator<String> subject) {
        return Post.changing(
                mail -> new Mail(mail.envelope(), mail.language(), subject.apply(mail.subject()), body(mail)));
    }

    private static Post rewritingText(UnaryOperator<String> text) {
        return rewriting(body -> new Mail.Body(text.apply(body.text()), body.html()));
    }

    private static Post rewritingHtml(UnaryOperator<Mail.Body> html) {
        return rewriting(body -> new Mail.Body(body.text(), html.apply(body).html()));
    }

    private static Post rewriting(UnaryOperator<Mail.Body> change) {
        return Post.changing(
                mail -> new Mail(mail.envelope(), mail.language(), mail.subject(), change.apply(body(mail))));
    }

    private static Mail.Body body(Mail mail) {
        return new Mail.Body(mail.text(), mail.html());
    }

    private static Post readdressing(UnaryOperator<Mail.Envelope> change) {
        return Post.changing(
                mail -> new Mail(change.apply(mail.envelope()), mail.language(), mail.subject(), body(mail)));
    }

    private static Mail.Envelope to(Mail.Envelope old, EmailAddress to) {
        return new Mail.Envelope(old.practice(), old.messageId(), old.attempt(), old.from(), to);
    }

    private static Mail.Envelope under(Mail.Envelope old, String messageId) {
        return new Mail.Envelope(old.practice(), messageId, old.attempt(), old.from(), old.to());
    }

    private static EmailAddress folded(EmailAddress address) {
        return new EmailAddress(address.value().toLowerCase(Locale.ROOT));
    }

    private static Post twice() {
        Post post = Post.sound();
        return post.withMailer(mail -> {
            post.far().send(mail);
            return post.far().send(mail);
        });
    }

    private static Post droppingRepeats() {
        Post post = Post.sound();
        return post.withMailer(mail -> {
            boolean known = post.far().mails().stream()
                    .map(seen -> seen.mail().envelope().messageId())
                    .anyMatch(mail.envelope().messageId()::equals);
            return known && mail.envelope().attempt().startsWith("second")
                    ? TransportAnswer.accepted()
                    : post.far().send(mail);
        });
    }

    private static Post crowded() {
        Post post = Post.sound();
        OneCallerOnly door = new OneCallerOnly();
        return post.withMailer(mail -> door.pass(() -> post.far().send(mail), TransportAnswer.accepted()));
    }

    private static Post deliveringWhatWasRefused() {
        Post post = Post.sound();
        return post.withRefused(mail -> {
            post.far().send(mail);
            return TransportAnswer.refused("5.1.1");
        });
    }

    @Override
    Post sound() {
        return Post.sound();
    }

    @Override
    void put(Post next) {
        subject = next;
    }

    @Override
    Stream<Planted<Post>> faults() {
        return Stream.concat(faultsOnTheWay(), faultsOfTheAnswer());
    }

    private static Stream<Planted<Post>> faultsOnTheWay() {
        String once = "delivers_what_it_says_was_accepted_once_and_to_that_address_alone";
        String text = "delivers_the_text_as_it_is";
        String html = "delivers_the_html_as_it_is";
        return Stream.of(
                planted("folds addresses", once, () -> readdressing(old -> to(old, folded(old.to())))),
                planted("sends twice", once, MailerContractTest::twice),
                planted("loses accents", text, () -> rewritingText(body -> body.replace('ñ', 'n'))),
                planted("loses a dot", text, () -> rewritingText(body -> body.replace("\n..", "\n."))),
                planted(
                        "cuts at a lonely dot",
                        text,
                        () -> rewritingText(body -> body.replaceAll("(?s)\n\\.\n.*", "\n"))),
                planted("quotes a From", text, () -> rewritingText(body -> body.replace("\nFrom ", "\n>From "))),
                planted("decodes what is not encoded", text, () -> rewritingText(body -> body.replace("=20", " "))),
                planted("escapes markup", text, () -> rewritingText(body -> body.replace("<", "&lt;"))),
                planted("folds long lines", text, () -> rewritingText(body -> body.replaceAll("([^\n]{76})", "$1\n"))),
                planted("drops the last line end", text, () -> rewritingText(String::strip)),
                planted("loses the HTML", html, () -> rewritingHtml(body -> new Mail.Body("", ""))),
                planted("sends the text twice", html, () -> rewritingHtml(body -> new Mail.Body("", body.text()))),
                planted(
                        "shows markup",
                        html,
                        () -> rewritingHtml(
                                body -> new Mail.Body("", body.html().replace("&lt;", "<")))),
                planted(
                        "cuts subjects",
                        "delivers_the_subject_as_it_is",
                        () -> rewritingSubject(line -> line.substring(0, Math.min(78, line.length())))),
                planted(
                        "makes its own Message-IDs",
                        "delivers_sender_and_message_id_as_they_are",
                        () -> readdressing(old -> under(old, "own@example.org"))),
                planted(
                        "drops repeats",
                        "sends_a_further_copy_under_the_same_message_id",
                        MailerContractTest::droppingRepeats),
                planted(
                        "serves one thread at a time",
                        "sends_for_several_threads_at_once",
                        MailerContractTest::crowded));
    }

    private static Stream<Planted<Post>> faultsOfTheAnswer() {
        String notTaken = "says_that_a_mail_was_not_taken_if_the_server_said_so";
        return Stream.of(
                planted(
                        "hides a refusal",
                        notTaken,
                        () -> Post.sound().withRefused(mail -> TransportAnswer.accepted())),
                planted("sends and says no", notTaken, MailerContractTest::deliveringWhatWasRefused),
                planted(
                        "denies what may have been taken",
                        "never_denies_what_the_server_may_have_taken",
                        () -> Post.sound().withCutOff(mail -> TransportAnswer.deferred("4.4.2"))),
                planted(
                        "tells the address",
                        "tells_the_servers_answer_without_personal_data",
                        () -> Post.sound()
                                .withRefused(mail -> TransportAnswer.refused(
                                        "550 <" + mail.envelope().to().value() + ">"))));
    }
}
