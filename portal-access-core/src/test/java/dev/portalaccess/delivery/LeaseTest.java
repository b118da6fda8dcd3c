package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.delivery.PrintOutcome.Gone;
import dev.portalaccess.delivery.PrintOutcome.HeldByAnother;
import dev.portalaccess.delivery.PrintOutcome.Printed;
import dev.portalaccess.delivery.PrintOutcome.Uncertain;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.ReceivedMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that are slower than their lease, in virtual time. */
class LeaseTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final DeliveryPortal out = DeliveryPortal.create();

    /** A mailer behind which all of the lease goes by, and another server has its turn, before it answers. */
    private MessageDelivery hanging(List<DeliveryReport> others, TransportAnswer answer) {
        return out.by(
                mail -> {
                    out.portal.clock.advance(LEASE);
                    others.add(out.run());
                    return answer;
                },
                Optional.empty());
    }

    @Nested
    class A_mail_server_that_hangs {

        private final Invited anthony = out.mailed();
        private final List<DeliveryReport> others = new ArrayList<>();

        @Test
        @Tag("T60")
        @Requirement("PA-120")
        void loses_the_message_to_another_worker_which_sends_one_more_copy() {
            hanging(others, TransportAnswer.accepted()).runOnce(10);

            assertThat(others)
                    .singleElement()
                    .satisfies(other ->
                            assertThat(other.in(MessageState.HANDED_OVER)).isOne());
            assertThat(out.portal.mailer.mails()).hasSize(1);
            assertThat(out.links(anthony.invitation())).hasSize(2);
        }

        @Test
        @Tag("T64")
        @Requirement("PA-120")
        void has_nothing_more_to_say_afterwards() {
            DeliveryReport late =
                    hanging(others, TransportAnswer.refused("5.0.0")).runOnce(10);

            assertThat(late).isEqualTo(new DeliveryReport(Map.of(), 1, 0));
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
            assertThat(out.message(anthony.message()).progress().envelope())
                    .contains(out.portal.mailer.last().attempt());
        }

        @Test
        @Tag("T64")
        @Requirement("PA-121")
        void takes_back_no_digest_but_its_own() {
            hanging(others, TransportAnswer.refused("5.0.0")).runOnce(10);

            assertThat(out.links(anthony.invitation()))
                    .extracting(LinkDigest::envelope)
                    .containsExactly(out.portal.mailer.last().attempt());
        }

        @Test
        @Tag("T60")
        @Requirement("PA-120")
        void keeps_those_claimed_with_it_back_for_a_tenth_of_the_lease_and_no_longer() {
            Invited amelie = out.invitedAmelie();
            List<MessageState> meanwhile = new ArrayList<>();
            out.by(
                            mail -> {
                                out.portal.clock.advance(LEASE.dividedBy(10).minusMillis(1));
                                out.run();
                                meanwhile.add(out.state(amelie.message()));
                                out.portal.clock.advance(Duration.ofMillis(1));
                                out.run();
                                meanwhile.add(out.state(amelie.message()));
                                return TransportAnswer.accepted();
                            },
                            Optional.empty())
                    .runOnce(1_000);

            assertThat(meanwhile).containsExactly(MessageState.QUEUED, MessageState.HANDED_OVER);
        }

        @Test
        @Tag("T60")
        @Requirement("PA-120")
        void keeps_no_message_back_that_was_not_claimed_with_it() {
            Invited amelie = out.invitedAmelie();
            List<MessageState> meanwhile = new ArrayList<>();
            out.by(
                            mail -> {
                                out.run();
                                meanwhile.add(out.state(amelie.message()));
                                return TransportAnswer.accepted();
                            },
                            Optional.empty())
                    .runOnce(1);

            assertThat(meanwhile).containsExactly(MessageState.HANDED_OVER);
        }
    }

    /** How much of a lease is gone before the mail leaves, and whether the claim is renewed for that. */
    @ParameterizedTest
    @CsvSource({"30000, 0", "30001, 1"})
    @Tag("T64")
    @Requirement("PA-120")
    void a_claim_is_renewed_before_a_mail_leaves_if_more_than_a_tenth_of_it_is_gone(long goneMillis, int kept) {
        out.mailed();
        List<DeliveryReport> others = new ArrayList<>();
        out.faults().meanwhile("commit", () -> out.portal.clock.advance(Duration.ofMillis(goneMillis)));
        DeliveryReport report = out.by(
                        mail -> {
                            out.portal.clock.advance(LEASE.minusMillis(goneMillis));
                            others.add(out.run());
                            return TransportAnswer.accepted();
                        },
                        Optional.empty())
                .runOnce(1);

        assertThat(others).extracting(DeliveryReport::claimed).containsExactly(1 - kept);
        assertThat(report.in(MessageState.HANDED_OVER)).isEqualTo(kept);
    }

    @Nested
    class A_run_of_several_mails {

        @Test
        @Requirement("PA-120")
        void claims_them_at_once_and_records_an_end_with_the_next_beginning() {
            out.mailed();
            out.invitedAmelie();
            out.faults().reset();
            DeliveryReport report = out.run();

            assertThat(report.in(MessageState.HANDED_OVER)).isEqualTo(2);
            assertThat(out.faults().calls())
                    .filteredOn(call ->
                            Set.of("claimDue", "mark", "markAll", "commit").contains(call))
                    .containsExactly("claimDue", "mark", "commit", "markAll", "commit", "mark", "claimDue");
        }

        @Test
        @Requirement("PA-120")
        void counts_both_as_failed_if_the_common_write_fails_twice() {
            out.mailed();
            out.invitedAmelie();
            out.faults().meanwhile("markAll", () -> {
                out.faults().failCall(1, FaultPoint.BEFORE_EFFECT);
                out.faults().meanwhile("markAll", () -> out.faults().failCall(1, FaultPoint.BEFORE_EFFECT));
            });

            assertThat(out.run()).isEqualTo(new DeliveryReport(Map.of(), 0, 2));
        }

        @Test
        @Requirement("PA-120")
        void records_both_if_the_first_common_write_is_lost() {
            out.mailed();
            out.invitedAmelie();
            out.faults().meanwhile("markAll", () -> out.faults().failCall(1, FaultPoint.AFTER_EFFECT));

            assertThat(out.run().in(MessageState.HANDED_OVER)).isEqualTo(2);
        }
    }

    @Nested
    class A_worker_that_pauses {

        @ParameterizedTest
        @ValueSource(strings = {"mark", "commit", "renew"})
        @Tag("T64")
        @Requirement("PA-120")
        void before_it_sends_sends_nothing_once_another_has_the_message(String call) {
            Invited anthony = out.mailed();
            MessageDelivery slow = out.by(out.portal.mailer, Optional.empty());
            out.faults().meanwhile(call, this::another);

            assertThat(slow.runOnce(1).overtaken()).isOne();
            assertThat(out.portal.mailer.mails()).hasSize(1).allMatch(mail -> out.opens(mail.code()));
            assertThat(out.links(anthony.invitation()))
                    .extracting(LinkDigest::envelope)
                    .containsExactly(out.portal.mailer.last().attempt());
        }

        @ParameterizedTest
        @ValueSource(strings = {"mark", "commit"})
        @Tag("T64")
        @Requirement({"PA-121", "PA-123"})
        void before_it_prints_leaves_the_others_letter_valid(String call) {
            Invited anthony = out.printed();
            List<PrintOutcome> other = new ArrayList<>();
            out.faults().meanwhile(call, () -> {
                out.portal.clock.advance(LEASE);
                other.add(out.handOver(anthony.message()));
            });
            PrintOutcome late = out.handOver(anthony.message());

            assertThat(other).containsExactly(new Printed());
            assertThat(late).isEqualTo(new Gone(Optional.of(MessageState.HANDED_OVER)));
            assertThat(out.portal.printer.letters())
                    .singleElement()
                    .satisfies(letter -> assertThat(out.activation()
                                    .present(
                                            out.portal.practice,
                                            String.valueOf(letter.userName().reveal()),
                                            letter.password()))
                            .isInstanceOf(CredentialPresentation.Accepted.class));
        }

        private void another() {
            out.portal.clock.advance(LEASE);
            out.run();
        }
    }

    @Nested
    class A_printer_that_hangs {

        private final MessageId letter = out.printed().message();
        private final List<PrintOutcome> others = new ArrayList<>();

        private PrintOutcome slowly(TransportAnswer answer) {
            return out.deliveries.print(out.portal.clerk(), letter, paper -> {
                out.portal.clock.advance(LEASE);
                others.add(out.handOver(letter));
                return answer;
            });
        }

        @Test
        @Tag("T64")
        @Requirement("PA-123")
        void is_the_only_one_to_print_and_its_letter_is_uncertain() {
            assertThat(slowly(TransportAnswer.accepted())).isEqualTo(new Uncertain());
            assertThat(others).containsExactly(new Uncertain());
            assertThat(out.portal.printer.attempts()).isEmpty();
        }

        @Test
        @Requirement("PA-123")
        void is_waited_for_as_long_as_its_lease_lasts() {
            PrintOutcome done = out.deliveries.print(out.portal.clerk(), letter, paper -> {
                out.portal.clock.advance(LEASE.minusMillis(1));
                others.add(out.handOver(letter));
                return TransportAnswer.accepted();
            });

            assertThat(done).isEqualTo(new Printed());
            assertThat(others).containsExactly(new HeldByAnother());
        }
    }

    @Test
    @Tag("T60")
    @Requirement("PA-120")
    void two_servers_that_run_at_once_send_each_message_once() {
        out.mailed();
        List<DeliveryReport> second = new ArrayList<>();
        out.faults().meanwhile("invitations", () -> second.add(out.run()));
        out.run();

        assertThat(second).extracting(DeliveryReport::claimed).containsExactly(0);
        assertThat(out.portal.mailer.mails()).extracting(ReceivedMail::attempt).hasSize(1);
    }
}
