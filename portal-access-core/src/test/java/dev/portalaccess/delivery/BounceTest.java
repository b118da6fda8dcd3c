package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-122")
class BounceTest {

    private static final ScriptedAnswer LOST = ScriptedAnswer.takeAndAnswer(TransportAnswer.unknown("connection-lost"));

    private final DeliveryPortal out = DeliveryPortal.create();
    private final Invited anthony = out.mailed();

    private ReceivedMail sent() {
        out.run();
        return out.portal.mailer.last();
    }

    @Nested
    class The_only_copy {

        @Test
        @Tag("T12")
        void opens_nothing_any_more_and_the_message_is_listed_as_bounced() {
            ReceivedMail mail = sent();

            assertThat(out.bounced(mail.attempt())).isTrue();
            assertThat(out.opens(mail.code())).isFalse();
            assertThat(out.links(anthony.invitation())).isEmpty();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.BOUNCED);
            assertThat(out.code(anthony.message())).contains("5.1.1");
        }

        @Test
        @Requirement("PA-126")
        void bounces_whatever_became_of_the_case_of_its_id() {
            ReceivedMail mail = sent();

            assertThat(out.bounced(mail.attempt().toUpperCase(Locale.ROOT))).isTrue();
            assertThat(out.opens(mail.code())).isFalse();
        }

        @Test
        @Requirement("PA-126")
        void leads_to_its_message_and_stays_as_it_is_while_staff_look_at_a_doubtful_report() {
            ReceivedMail mail = sent();
            Optional<Message> message = Optional.of(out.message(anthony.message()));

            for (String id : List.of(
                    mail.attempt(),
                    mail.attempt().toUpperCase(Locale.ROOT),
                    anthony.message().value(),
                    anthony.message().value().toUpperCase(Locale.ROOT))) {
                assertThat(out.deliveries.ofReturnedMail(out.portal.clerk(), id))
                        .as(id)
                        .isEqualTo(message);
            }
            assertThat(out.opens(mail.code())).isTrue();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "nobody", "\u0000.\n", "a b", "nobody.00000000000000000000000000"})
        void is_nobodys_by_another_id(String id) {
            sent();

            assertThat(out.deliveries.ofReturnedMail(out.portal.clerk(), id)).isEmpty();
        }

        @Test
        void is_nobodys_in_another_practice() {
            String attempt = sent().attempt();

            assertThat(out.deliveries.ofReturnedMail(Caller.staff(new PracticeId("elsewhere"), "clerk-17"), attempt))
                    .isEmpty();
        }

        @Test
        void bounces_once() {
            String attempt = sent().attempt();
            out.bounced(attempt);

            assertThat(out.bounced(attempt)).isFalse();
        }

        @Test
        void bounces_even_if_its_invitation_has_ended() {
            String attempt = sent().attempt();
            out.end(anthony.invitation(), new Voided(out.now(), Voided.REISSUED));

            assertThat(out.bounced(attempt)).isTrue();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.BOUNCED);
            assertThat(out.links(anthony.invitation()))
                    .as("for whoever comes with a dead link")
                    .hasSize(1);
        }
    }

    @Nested
    @Requirement("PA-126")
    class A_doubtful_report {

        @Test
        void is_listed_for_staff_and_ends_nothing() {
            ReceivedMail mail = sent();
            int entries = trailLength();

            assertThat(out.perhapsBounced(mail.attempt())).isTrue();
            assertThat(listed(MessageState.BOUNCE_UNCERTAIN)).containsExactly(out.message(anthony.message()));
            assertThat(out.code(anthony.message())).contains("4.4.1");
            assertThat(out.opens(mail.code())).isTrue();
            assertThat(out.links(anthony.invitation())).hasSize(1);
            assertThat(trailLength())
                    .as("entries, of which strangers may cause none")
                    .isEqualTo(entries);
        }

        @Test
        void is_recorded_by_every_id_that_leads_to_the_message() {
            for (boolean ofAttempt : new boolean[] {true, false}) {
                for (boolean inCapitals : new boolean[] {true, false}) {
                    DeliveryPortal other = DeliveryPortal.create();
                    Invited invited = other.mailed();
                    other.run();
                    String id = ofAttempt
                            ? other.portal.mailer.last().attempt()
                            : invited.message().value();

                    assertThat(other.perhapsBounced(inCapitals ? id.toUpperCase(Locale.ROOT) : id))
                            .as(id)
                            .isTrue();
                    assertThat(other.state(invited.message())).isEqualTo(MessageState.BOUNCE_UNCERTAIN);
                }
            }
        }

        @Test
        void counts_once_and_gives_way_to_a_clear_one() {
            ReceivedMail mail = sent();
            out.perhapsBounced(mail.attempt());

            assertThat(out.perhapsBounced(mail.attempt())).isFalse();
            assertThat(out.bounced(mail.attempt())).isTrue();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.BOUNCED);
            assertThat(out.opens(mail.code())).isFalse();
            assertThat(out.perhapsBounced(mail.attempt())).isFalse();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.BOUNCED);
        }

        @Test
        void changes_nothing_while_the_message_waits_and_is_sent_once_more() {
            out.portal.mailer.next(LOST);
            out.run();
            String attempt = out.portal.mailer.last().attempt();

            assertThat(out.perhapsBounced(attempt)).isFalse();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.DEFERRED);
        }

        @Test
        void concerns_the_message_whichever_copy_it_names_unless_that_one_is_lost_for_certain() {
            out.portal.mailer.next(LOST);
            out.run();
            out.runAfter(Duration.ofMinutes(1));
            String first = out.portal.mailer.mails().get(0).attempt();
            out.bounced(first);
            assertThat(out.perhapsBounced(first)).isFalse();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);

            assertThat(out.perhapsBounced(out.portal.mailer.last().attempt())).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "nobody", "\u0000.\n", "a b", "nobody.00000000000000000000000000"})
        void changes_nothing_by_another_id(String id) {
            sent();

            assertThat(out.perhapsBounced(id)).isFalse();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
        }

        @Test
        void changes_nothing_by_an_attempt_that_was_never_made() {
            sent();
            String never = anthony.message().value() + "." + "0".repeat(26);

            assertThat(out.perhapsBounced(never)).isFalse();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
        }

        private List<Message> listed(MessageState state) {
            return out.deliveries
                    .messages(out.portal.clerk(), Set.of(state), Page.Request.first(10))
                    .items();
        }

        private int trailLength() {
            return out.portal
                    .store
                    .trail(out.portal.practice, Optional.empty(), Page.Request.first(100))
                    .items()
                    .size();
        }
    }

    @Nested
    class One_of_two_copies {

        private List<ReceivedMail> sentTwice() {
            out.portal.mailer.next(LOST);
            out.run();
            out.runAfter(Duration.ofMinutes(1));
            return out.portal.mailer.mails();
        }

        @Test
        void takes_its_own_link_with_it_and_leaves_the_other() {
            List<ReceivedMail> copies = sentTwice();
            out.bounced(copies.get(1).attempt());

            assertThat(out.opens(copies.get(0).code())).isTrue();
            assertThat(out.opens(copies.get(1).code())).isFalse();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1})
        void leaves_the_message_bounced_when_the_other_comes_back_too(int first) {
            List<ReceivedMail> copies = sentTwice();
            out.bounced(copies.get(first).attempt());
            out.bounced(copies.get(1 - first).attempt());

            assertThat(out.state(anthony.message())).isEqualTo(MessageState.BOUNCED);
        }

        @Test
        void makes_room_for_another_while_the_message_waits() {
            out.portal.mailer.next(LOST);
            String first = sent().attempt();

            assertThat(out.bounced(first)).isTrue();
            assertThat(out.links(anthony.invitation())).isEmpty();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.DEFERRED);
        }
    }

    @Nested
    class A_report {

        @ParameterizedTest
        @ValueSource(strings = {"", ".", "nobody", "nobody.00000000000000000000000000", "\u0000.\n", "a b.c"})
        void of_an_unknown_attempt_changes_nothing(String attempt) {
            sent();

            assertThat(unchangedBy(attempt)).isTrue();
        }

        @Test
        void of_a_made_up_attempt_at_a_known_message_changes_nothing() {
            sent();

            assertThat(unchangedBy(anthony.message().value() + ".00000000000000000000000000"))
                    .isTrue();
        }

        @Test
        void of_an_attempt_the_server_had_refused_changes_nothing() {
            out.portal.mailer.next(TransportAnswer.deferred("4.2.2"));
            out.run();
            String refused = out.portal.mailer.attempts().get(0).attempt();
            out.runAfter(Duration.ofMinutes(1));

            assertThat(unchangedBy(refused)).isTrue();
        }

        @Test
        void of_another_practice_changes_nothing() {
            String attempt = sent().attempt();

            assertThat(out.deliveries.bounced(new PracticeId("elsewhere"), attempt, "5.1.1"))
                    .isFalse();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
        }

        @Test
        void that_comes_before_the_mail_server_has_answered_is_to_be_repeated() {
            List<Boolean> early = new ArrayList<>();
            out.by(
                            mail -> {
                                early.add(out.bounced(mail.envelope().attempt()));
                                return TransportAnswer.accepted();
                            },
                            Optional.empty())
                    .runOnce(1);

            assertThat(early).containsExactly(false);
            assertThat(out.bounced(out.links(anthony.invitation()).get(0).envelope()))
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 65})
        void needs_a_code_of_one_to_64_characters(int length) {
            assertThatThrownBy(() -> out.deliveries.bounced(out.portal.practice, "x", "5".repeat(length)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("code");
            assertThat(out.deliveries.bounced(out.portal.practice, sent().attempt(), "5".repeat(64)))
                    .isTrue();
        }

        @Test
        void that_meets_another_change_of_the_invitation_is_written_all_the_same() {
            ReceivedMail mail = sent();
            out.faults().meanwhile("commit", out::touchChart);

            assertThat(out.bounced(mail.attempt())).isTrue();
            assertThat(out.opens(mail.code())).isFalse();
        }

        private boolean unchangedBy(String attempt) {
            List<String> before = out.portal.store.everythingStored();
            return !out.bounced(attempt) && out.portal.store.everythingStored().equals(before);
        }
    }

    @Test
    @Tag("T57")
    void a_report_that_fails_at_any_call_is_finished_by_repeating_it() {
        int points = StoreFaultScenes.play(BounceTest::reportedTwice);

        assertThat(points).isGreaterThan(8);
    }

    private static StoreFaultScenes.Scene reportedTwice() {
        DeliveryPortal world = DeliveryPortal.create();
        Invited invited = world.mailed();
        world.run();
        String attempt = world.portal.mailer.last().attempt();
        return new StoreFaultScenes.Scene(
                world,
                () -> {
                    StoreFaultScenes.quietly(() -> world.bounced(attempt));
                    StoreFaultScenes.quietly(() -> world.bounced(attempt));
                },
                () -> {
                    assertThat(world.links(invited.invitation())).isEmpty();
                    assertThat(world.state(invited.message())).isEqualTo(MessageState.BOUNCED);
                });
    }
}
