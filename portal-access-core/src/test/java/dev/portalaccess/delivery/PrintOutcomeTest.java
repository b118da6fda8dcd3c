package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.delivery.PrintOutcome.Gone;
import dev.portalaccess.delivery.PrintOutcome.HeldByAnother;
import dev.portalaccess.delivery.PrintOutcome.NotPrinted;
import dev.portalaccess.delivery.PrintOutcome.Printed;
import dev.portalaccess.delivery.PrintOutcome.Uncertain;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintOutcomeTest {

    private final DeliveryPortal out = DeliveryPortal.create();
    private final Invited anthony = out.printed();

    private PrintOutcome handOver() {
        return out.handOver(anthony.message());
    }

    private boolean lets(PrintedLetter letter) {
        String userName = String.valueOf(letter.userName().reveal());
        return out.activation().present(out.portal.practice, userName, letter.password())
                instanceof CredentialPresentation.Accepted;
    }

    @Nested
    class A_letter_that_is_printed {

        @Test
        @Requirement({"PA-014", "PA-123"})
        void lets_its_holder_in_by_user_name_and_password_and_by_link() {
            assertThat(handOver()).isEqualTo(new Printed());

            PrintedLetter letter = out.portal.printer.last();
            assertThat(lets(letter)).isTrue();
            assertThat(out.opens(letter.code())).isTrue();
            assertThat(letter.serial())
                    .isEqualTo(
                            out.portal.invitation(anthony.invitation()).codes().serial());
        }

        @Test
        @Requirement("PA-123")
        void is_not_printed_again() {
            handOver();

            assertThat(handOver()).isEqualTo(new Gone(Optional.of(MessageState.HANDED_OVER)));
            assertThat(out.portal.printer.attempts()).hasSize(1);
        }

        @Test
        @Requirement("PA-032")
        void is_wiped_once_the_printer_has_returned() {
            List<Letter> kept = new ArrayList<>();
            out.deliveries.print(out.portal.clerk(), anthony.message(), letter -> {
                kept.add(letter);
                return TransportAnswer.accepted();
            });

            Letter.Access access = kept.get(0).access().orElseThrow();
            assertThat(List.of(access.password().value(), access.link()))
                    .allSatisfy(secret -> assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class));
        }

        @Test
        @Requirement("PA-032")
        void is_wiped_even_if_the_printer_throws() {
            List<Secret> kept = new ArrayList<>();
            out.deliveries.print(out.portal.clerk(), anthony.message(), letter -> {
                kept.add(letter.access().orElseThrow().password().value());
                throw new IllegalStateException("on fire");
            });

            assertThat(kept).hasSize(1);
            assertThatThrownBy(kept.get(0)::reveal).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class A_letter_that_was_certainly_not_printed {

        @ParameterizedTest
        @EnumSource(names = {"DEFERRED", "REFUSED"})
        @Tag("T62")
        @Requirement({"PA-121", "PA-123"})
        void may_be_handed_over_again_at_once(TransportAnswer.Kind kind) {
            out.portal.printer.next(new TransportAnswer(kind, "no-paper"));

            assertThat(handOver()).isEqualTo(new NotPrinted("no-paper"));
            assertThat(handOver()).isEqualTo(new Printed());
            assertThat(lets(out.portal.printer.last())).isTrue();
        }

        @Test
        @Requirement("PA-121")
        void leaves_neither_digest_nor_hash_behind() {
            out.portal.printer.next(TransportAnswer.refused("no-paper"));
            handOver();

            assertThat(out.links(anthony.invitation())).isEmpty();
            assertThat(out.portal
                            .invitation(anthony.invitation())
                            .codes()
                            .credentials()
                            .orElseThrow()
                            .password())
                    .isEmpty();
        }

        @Test
        @Requirement("PA-123")
        void is_one_whose_password_could_not_be_hashed() {
            out.hashing.failNext(1);

            assertThat(handOver()).isEqualTo(new NotPrinted("not-ready"));
            assertThat(out.portal.printer.attempts()).isEmpty();
            assertThat(handOver()).isEqualTo(new Printed());
        }

        @Test
        @Requirement("PA-123")
        void is_one_that_came_while_too_many_passwords_were_hashed() {
            DeliveryPortal busy = DeliveryPortal.ofOneHashAtATime();
            MessageId letter = busy.printed().message();

            assertThat(busy.gate.run(() -> busy.handOver(letter))).contains(new NotPrinted("busy"));
            assertThat(busy.portal.printer.attempts()).isEmpty();
            assertThat(busy.handOver(letter)).isEqualTo(new Printed());
        }

        @Test
        @Requirement("PA-123")
        void may_be_handed_over_again_until_its_window_is_over() {
            Duration nine = Duration.ofDays(9);
            out.portal.clock.advance(nine.minusSeconds(1));
            out.portal.printer.next(TransportAnswer.refused("no-paper"));
            handOver();

            assertThat(out.state(anthony.message())).isEqualTo(MessageState.DEFERRED);
            out.portal.clock.advance(Duration.ofSeconds(1));
            assertThat(handOver()).isEqualTo(new Gone(Optional.of(MessageState.PARKED)));
        }
    }

    @Nested
    class A_letter_that_was_perhaps_printed {

        @ParameterizedTest
        @EnumSource(FaultPoint.class)
        @Tag("T62")
        @Requirement("PA-123")
        void is_uncertain_and_never_printed_again_if_the_printer_throws(FaultPoint moment) {
            out.portal.printer.failNext(moment);

            assertThat(handOver()).isEqualTo(new Uncertain());
            assertThat(handOver()).isEqualTo(new Gone(Optional.of(MessageState.PRINT_UNCERTAIN)));
            assertThat(out.portal.printer.attempts()).hasSize(1);
        }

        @Test
        @Tag("T62")
        @Requirement("PA-123")
        void is_uncertain_if_the_printer_does_not_know() {
            out.portal.printer.next(ScriptedAnswer.takeAndAnswer(TransportAnswer.unknown("jam")));

            assertThat(handOver()).isEqualTo(new Uncertain());
            assertThat(lets(out.portal.printer.last())).as("until it is voided").isTrue();
        }

        @Test
        @Tag("T62")
        @Requirement("PA-123")
        void is_uncertain_if_its_worker_fell_silent_while_it_printed() {
            assertThatThrownBy(() -> handOverTo(PrintOutcomeTest::die)).isInstanceOf(StackOverflowError.class);

            assertThat(handOver()).isEqualTo(new HeldByAnother());
            out.portal.clock.advance(Duration.ofMinutes(5));
            assertThat(handOver()).isEqualTo(new Uncertain());
            assertThat(out.portal.printer.attempts()).isEmpty();
        }

        @Test
        @Requirement("PA-120")
        void is_printed_after_all_if_its_worker_fell_silent_before_anything_was_stored() {
            out.faults().meanwhile("commit", () -> die(null));
            assertThatThrownBy(() -> handOver()).isInstanceOf(StackOverflowError.class);

            out.portal.clock.advance(Duration.ofMinutes(5));
            assertThat(handOver()).isEqualTo(new Printed());
        }

        @Test
        @Requirement("PA-048")
        void is_withdrawn_if_it_is_voided_meanwhile() {
            assertThatThrownBy(() -> handOverTo(PrintOutcomeTest::die)).isInstanceOf(StackOverflowError.class);
            out.end(anthony.invitation(), new Voided(out.now(), Voided.REISSUED));

            out.portal.clock.advance(Duration.ofMinutes(5));
            assertThat(handOver()).isEqualTo(new Gone(Optional.of(MessageState.WITHDRAWN)));
        }
    }

    private PrintOutcome handOverTo(Printer printer) {
        return out.deliveries.print(out.portal.clerk(), anthony.message(), printer);
    }

    private static TransportAnswer die(Letter letter) {
        throw new StackOverflowError();
    }

    @Nested
    class A_message_that_is_not_at_the_desk {

        @Test
        @Requirement("PA-123")
        void is_gone_if_nobody_knows_it() {
            assertThat(out.handOver(new MessageId("nobody"))).isEqualTo(new Gone(Optional.empty()));
        }

        @Test
        @Requirement("PA-123")
        void is_gone_once_its_invitation_is_voided() {
            out.end(anthony.invitation(), new Voided(out.now(), Voided.REISSUED));

            assertThat(handOver()).isEqualTo(new Gone(Optional.of(MessageState.WITHDRAWN)));
            assertThat(out.portal.printer.attempts()).isEmpty();
        }

        @Test
        @Requirement("PA-123")
        void is_held_by_another_while_that_one_prints() {
            List<PrintOutcome> meanwhile = new ArrayList<>();
            handOverTo(letter -> {
                meanwhile.add(handOver());
                return TransportAnswer.accepted();
            });

            assertThat(meanwhile).containsExactly(new HeldByAnother());
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
        }

        @Test
        @Requirement("PA-123")
        void is_refused_if_it_is_mail() {
            DeliveryPortal mailing = DeliveryPortal.create();
            MessageId mail = mailing.mailed().message();

            assertThatThrownBy(() -> mailing.handOver(mail)).isInstanceOf(IllegalArgumentException.class);
            assertThat(mailing.run().in(MessageState.HANDED_OVER)).isOne();
        }
    }

    @Test
    @Tag("T62")
    @Requirement("PA-123")
    void a_letter_is_uncertain_if_the_store_is_down_after_it_was_printed() {
        assertThatThrownBy(() -> handOverTo(letter -> {
                    out.faults().meanwhile("mark", this::failTwice);
                    return TransportAnswer.accepted();
                }))
                .isInstanceOf(AccessStoreException.class);
        out.portal.clock.advance(Duration.ofMinutes(5));

        assertThat(handOver()).isEqualTo(new Uncertain());
    }

    private void failTwice() {
        out.faults().failCall(1, FaultPoint.BEFORE_EFFECT);
        out.faults().meanwhile("mark", () -> out.faults().failCall(1, FaultPoint.BEFORE_EFFECT));
    }
}
