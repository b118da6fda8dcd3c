package dev.portalaccess.testkit.recording;

import static dev.portalaccess.testkit.recording.RecordedSamples.ANTHONY;
import static dev.portalaccess.testkit.recording.RecordedSamples.JANE;
import static dev.portalaccess.testkit.recording.RecordedSamples.LINK;
import static dev.portalaccess.testkit.recording.RecordedSamples.mail;
import static dev.portalaccess.testkit.recording.RecordedSamples.mailTo;
import static dev.portalaccess.testkit.recording.RecordedSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.TransportAnswer;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordingMailerTest {

    private final RecordingMailer mailer = new RecordingMailer();

    @Nested
    class A_mailer {

        @Test
        void accepts_and_keeps_what_it_is_given() {
            assertThat(mailer.send(mail())).isEqualTo(TransportAnswer.accepted());
            assertThat(mailer.mails()).hasSize(1);
        }

        @Test
        void that_refuses_has_taken_nothing() {
            mailer.next(TransportAnswer.refused("5.1.1"));
            assertThat(mailer.send(mail())).isEqualTo(TransportAnswer.refused("5.1.1"));
            assertThat(mailer.mails()).isEmpty();
            assertThat(mailer.attempts()).hasSize(1);
        }

        @Test
        void that_does_not_know_may_have_taken_it() {
            mailer.next(ScriptedAnswer.takeAndAnswer(TransportAnswer.unknown("timeout")));
            mailer.send(mail());
            assertThat(mailer.mails()).hasSize(1);
        }

        @Test
        void fails_before_taking_a_mail() {
            mailer.failNext(FaultPoint.BEFORE_EFFECT);
            assertThatThrownBy(() -> mailer.send(mail())).isInstanceOf(StagedFailure.class);
            assertThat(mailer.mails()).isEmpty();
        }

        @Test
        void fails_after_taking_a_mail() {
            mailer.failNext(FaultPoint.AFTER_EFFECT);
            assertThatThrownBy(() -> mailer.send(mail())).isInstanceOf(StagedFailure.class);
            assertThat(mailer.mails()).hasSize(1);
        }

        @Test
        void follows_its_script_and_then_goes_on_as_before() {
            TransportAnswer later = TransportAnswer.deferred("4.2.2");
            mailer.next(ScriptedAnswer.answer(later), ScriptedAnswer.answer(later));
            assertThat(mailer.send(mail())).isEqualTo(later);
            assertThat(mailer.send(mail())).isEqualTo(later);
            assertThat(mailer.send(mail())).isEqualTo(TransportAnswer.accepted());
        }

        @Test
        void can_be_told_how_to_go_on() {
            mailer.next(TransportAnswer.deferred("4.2.2"));
            mailer.always(ScriptedAnswer.answer(TransportAnswer.refused("5.0.0")));
            assertThat(mailer.send(mail())).isEqualTo(TransportAnswer.refused("5.0.0"));
            assertThat(mailer.send(mail())).isEqualTo(TransportAnswer.refused("5.0.0"));
        }
    }

    @Nested
    class A_mail {

        @Test
        void is_found_by_its_address() {
            mailer.send(mailTo(JANE, "one"));
            mailer.send(mailTo(ANTHONY, "two"));
            assertThat(mailer.lastTo(JANE).text()).isEqualTo("one");
            assertThat(mailer.last().text()).isEqualTo("two");
        }

        @Test
        void is_read_in_both_forms() {
            Mail.Body body = new Mail.Body("one", "<p>one</p>");
            mailer.send(new Mail(mail().envelope(), Locale.ENGLISH, "Your access", body));
            assertThat(mailer.last().text()).isEqualTo("one");
            assertThat(mailer.last().html()).isEqualTo("<p>one</p>");
        }

        @Test
        void that_was_never_sent_is_missed() {
            assertThatThrownBy(() -> mailer.lastTo(JANE)).isInstanceOf(AssertionError.class);
        }

        @Test
        void gives_its_link_and_its_code() {
            mailer.send(mail());
            assertThat(text(mailer.last().link())).isEqualTo(LINK);
            assertThat(text(mailer.last().code())).isEqualTo("pa1_abc");
        }

        @Test
        void gives_its_code_again_after_a_reader_wiped_it() {
            mailer.send(mail());
            mailer.last().code().close();
            assertThat(text(mailer.last().code())).isEqualTo("pa1_abc");
        }

        @Test
        void without_a_link_has_no_code() {
            mailer.send(mailTo(JANE, "Sign in at https://portal.example.org/riverside as before."));
            assertThat(mailer.last().hasCode()).isFalse();
            assertThatThrownBy(() -> mailer.last().code()).isInstanceOf(AssertionError.class);
        }

        @Test
        void does_not_print_its_text_or_its_address() {
            mailer.send(mail());
            assertThat(mailer.last().toString()).doesNotContain("pa1_", "jane", "Hello");
        }
    }
}
