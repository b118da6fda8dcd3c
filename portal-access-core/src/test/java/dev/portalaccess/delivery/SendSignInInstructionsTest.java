package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.PrintOutcome.Gone;
import dev.portalaccess.delivery.PrintOutcome.Printed;
import dev.portalaccess.delivery.PrintOutcome.Uncertain;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("PA-033")
class SendSignInInstructionsTest {

    private final DeliveryPortal out = DeliveryPortal.create();
    private final HolderId anthony = out.printed().holder();

    /** The same outcome with the message's id alone. */
    static Outcome<MessageId> ids(Outcome<QueuedMessage> outcome) {
        return outcome.fold(
                done -> new Outcome.Done<>(done.value().id(), done.warnings()),
                refused -> new Outcome.Refused<>(refused.findings()),
                Outcome.ChangedMeanwhile::new);
    }

    private Outcome<MessageId> send(Caller caller, HolderId holder, DeliveryChoice deliver) {
        return ids(out.deliveries.sendSignInInstructions(caller, new SendSignInInstructions(holder, deliver)));
    }

    private Outcome<MessageId> send(DeliveryChoice deliver) {
        return send(out.portal.clerk(), anthony, deliver);
    }

    @Nested
    class By_e_mail {

        @Test
        void go_to_the_typed_address_without_anything_that_opens() {
            send(DeliveryChoice.email("other@example.org")).orThrow();
            out.run();

            ReceivedMail mail = out.portal.mailer.last();
            assertThat(mail.to().value()).isEqualTo("other@example.org");
            assertThat(mail.hasCode()).isFalse();
            assertThat(mail.text())
                    .contains("https://portal.example.org/riverside-family")
                    .doesNotContain("pa1_");
        }

        @Test
        void go_to_the_holders_own_address_if_none_is_typed() {
            send(DeliveryChoice.email(" ")).orThrow();
            out.run();

            assertThat(out.portal.mailer.last().to().value()).isEqualTo(DeliveryPortal.ANTHONYS_ADDRESS);
        }

        @Test
        void go_to_the_holders_own_address_if_the_form_has_no_such_field() {
            send(new DeliveryChoice(Channel.EMAIL, null, null)).orThrow();
            out.run();

            assertThat(out.portal.mailer.last().to().value()).isEqualTo(DeliveryPortal.ANTHONYS_ADDRESS);
        }

        @Test
        void are_written_in_the_language_asked_for() {
            send(DeliveryChoice.email(" ").in("es")).orThrow();
            out.run();

            assertThat(out.portal.mailer.last().mail().language()).isEqualTo(Locale.forLanguageTag("es"));
        }

        @Test
        @Requirement("PA-120")
        void have_one_message_id_in_all_copies_and_are_no_invitations_attempts() {
            out.portal.mailer.next(ScriptedAnswer.takeAndAnswer(TransportAnswer.unknown("lost")));
            send(DeliveryChoice.email(" ")).orThrow();
            out.run();
            out.runAfter(Duration.ofMinutes(1));

            assertThat(out.portal.mailer.mails())
                    .hasSize(2)
                    .extracting(mail -> mail.mail().envelope().messageId())
                    .containsOnly(out.portal.mailer.last().mail().envelope().messageId());
        }

        @Test
        @Requirement("PA-122")
        void bounce_like_any_mail() {
            MessageId message = send(DeliveryChoice.email(" ")).orThrow();
            out.run();

            assertThat(out.bounced(out.portal.mailer.last().attempt())).isTrue();
            assertThat(out.state(message)).isEqualTo(MessageState.BOUNCED);
        }

        @Test
        @Requirement("PA-122")
        void do_not_bounce_by_a_made_up_attempt() {
            MessageId message = send(DeliveryChoice.email(" ")).orThrow();
            out.run();

            assertThat(out.bounced(message.value() + ".00000000000000000000000000"))
                    .isFalse();
            assertThat(out.state(message)).isEqualTo(MessageState.HANDED_OVER);
        }

        @Test
        @Requirement("PA-122")
        void may_wait_as_long_as_there_are_attempts_left() {
            send(DeliveryChoice.email(" ")).orThrow();

            assertThat(out.runAfter(Duration.ofDays(300)).in(MessageState.HANDED_OVER))
                    .isOne();
        }
    }

    @Nested
    class On_paper {

        @Test
        @Requirement("PA-123")
        void are_printed_at_the_desk_once() {
            MessageId letter = send(DeliveryChoice.print()).orThrow();

            assertThat(out.handOver(letter)).isEqualTo(new Printed());
            assertThat(out.handOver(letter)).isEqualTo(new Gone(Optional.of(MessageState.HANDED_OVER)));
            assertThat(out.portal.printer.letters()).singleElement().matches(paper -> !paper.hasAccess());
        }

        @Test
        void name_nobody_but_the_holder() {
            out.handOver(send(DeliveryChoice.print()).orThrow());

            PrintedLetter paper = out.portal.printer.last();
            assertThat(paper.text()).contains("Anthony").doesNotContain("Camille", "1984");
        }

        @Test
        @Requirement("PA-123")
        void are_uncertain_like_any_letter() {
            MessageId letter = send(DeliveryChoice.print()).orThrow();
            out.portal.printer.next(TransportAnswer.unknown("jam"));

            assertThat(out.handOver(letter)).isEqualTo(new Uncertain());
        }
    }

    @Nested
    class A_command {

        @ParameterizedTest
        @CsvSource({
            "EMAIL, not an address, EMAIL_INVALID, deliver.email",
            "EMAIL, a\u202Eb@example.org, EMAIL_HIDDEN_CHARACTER, deliver.email",
            ", , METHOD_MISSING, deliver.channel"
        })
        @Requirement({"PA-010", "PA-018"})
        void that_cannot_be_carried_out_says_why(Channel channel, String typed, String code, String path) {
            assertThat(send(new DeliveryChoice(channel, typed, null)).findings())
                    .extracting(Finding::code, Finding::path)
                    .containsExactly(Tuple.tuple(code, path));
        }

        @Test
        @Requirement("PA-011")
        void needs_an_address_if_the_holder_has_none() {
            HolderId camille = out.invitedCamille().holder();

            assertThat(send(out.portal.clerk(), camille, DeliveryChoice.email(" "))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly("EMAIL_MISSING");
        }

        @Test
        void needs_a_holder_and_says_all_at_once() {
            assertThat(send(out.portal.clerk(), new HolderId("nobody"), DeliveryChoice.email("?"))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly("HOLDER_UNKNOWN", "EMAIL_INVALID");
        }

        @Test
        @Requirement("PA-132")
        void needs_a_practice() {
            Caller elsewhere = Caller.staff(new PracticeId("elsewhere"), "clerk-17");

            assertThat(send(elsewhere, anthony, DeliveryChoice.print()).findings())
                    .extracting(Finding::code)
                    .contains("PRACTICE_UNKNOWN");
        }

        @Test
        @Requirement("PA-130")
        void that_is_named_is_carried_out_once() {
            Caller named = out.portal.clerk().withIdempotencyKey("click-1");

            MessageId first = send(named, anthony, DeliveryChoice.email(" ")).orThrow();
            assertThat(send(named, anthony, DeliveryChoice.email(" ")).orThrow())
                    .isEqualTo(first);
            assertThat(out.run().claimed()).isOne();
        }

        @Test
        @Requirement("PA-110")
        void leaves_a_line_in_the_practices_trail_without_a_name_or_address() {
            send(DeliveryChoice.email("other@example.org")).orThrow();

            List<AuditEntry> trail = out.portal
                    .store
                    .trail(out.portal.practice, Optional.empty(), Page.Request.first(10))
                    .items();
            assertThat(trail).extracting(AuditEntry::action).containsExactly("login-instructions.queued");
            assertThat(trail.get(0).details().keySet()).containsExactlyInAnyOrder("holder", "message", "version");
        }

        @Test
        @Requirement("PA-132")
        void is_refused_to_staff_without_the_right() {
            out.portal.rights.forbid(question -> question.command().equals("send-login-instructions"));

            assertThat(send(DeliveryChoice.print()).findings())
                    .extracting(Finding::code)
                    .containsExactly("NOT_ALLOWED");
        }
    }
}
