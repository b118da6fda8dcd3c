package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import dev.portalaccess.delivery.PrintOutcome.NotPrinted;
import dev.portalaccess.delivery.PrintOutcome.Printed;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.SimulatedOutage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What comes between a message and its leaving. */
class HindranceTest {

    private static final int ROUNDS = PortalPolicy.STANDARD_ROUNDS;

    private final DeliveryPortal out = DeliveryPortal.create();

    /** Somebody else is faster at the chart, so many times. */
    private void busyChart(int times) {
        if (times > 0) {
            out.faults().meanwhile("commit", () -> {
                out.touchChart();
                busyChart(times - 1);
            });
        }
    }

    @Nested
    @Requirement("PA-131")
    class A_chart_that_everybody_works_at {

        private final Invited anthony = out.mailed();

        @Test
        void keeps_no_mail_back_for_long() {
            busyChart(ROUNDS - 1);

            assertThat(out.run().in(MessageState.HANDED_OVER)).isOne();
        }

        @Test
        void puts_it_off_in_the_end() {
            busyChart(ROUNDS);

            assertThat(out.run().in(MessageState.DEFERRED)).isOne();
            assertThat(out.code(anthony.message())).contains("changed-meanwhile");
            assertThat(out.portal.mailer.attempts()).isEmpty();
        }

        @Test
        void leaves_no_digest_of_a_mail_that_was_put_off() {
            out.portal.mailer.next(TransportAnswer.deferred("4.2.2"));
            out.by(
                            mail -> {
                                busyChart(ROUNDS - 1);
                                return out.portal.mailer.send(mail);
                            },
                            Optional.empty())
                    .runOnce(1);

            assertThat(out.links(anthony.invitation())).isEmpty();
        }

        @Test
        void costs_that_mail_one_of_its_three_copies_in_the_end() {
            out.portal.mailer.next(TransportAnswer.deferred("4.2.2"));
            out.by(
                            mail -> {
                                busyChart(ROUNDS);
                                return out.portal.mailer.send(mail);
                            },
                            Optional.empty())
                    .runOnce(1);

            assertThat(out.links(anthony.invitation())).hasSize(1);
            assertThat(out.runAfter(Duration.ofMinutes(1)).in(MessageState.HANDED_OVER))
                    .isOne();
        }

        @Test
        @Requirement("PA-122")
        void has_a_bounce_reported_again() {
            out.run();
            String attempt = out.portal.mailer.last().attempt();
            busyChart(ROUNDS);

            assertThatThrownBy(() -> out.bounced(attempt)).isInstanceOf(AccessStoreException.class);
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
            assertThat(out.bounced(attempt)).isTrue();
        }
    }

    @Nested
    class A_store_that_fails {

        private final Invited anthony = out.printed();

        @Test
        @Requirement({"PA-121", "PA-123"})
        void after_the_digest_was_stored_leaves_neither_letter_nor_digest() {
            out.faults().meanwhile("renew", () -> out.faults().failCall(1, FaultPoint.AFTER_EFFECT));

            assertThat(out.handOver(anthony.message())).isEqualTo(new NotPrinted("not-stored"));
            assertThat(out.links(anthony.invitation())).isEmpty();
            assertThat(out.handOver(anthony.message())).isEqualTo(new Printed());
        }

        @Test
        @Requirement("PA-123")
        void before_the_digest_was_stored_leaves_the_letter_to_be_printed() {
            out.faults().meanwhile("commit", () -> out.faults().failCall(1, FaultPoint.BEFORE_EFFECT));

            assertThat(out.handOver(anthony.message())).isEqualTo(new NotPrinted("not-stored"));
            assertThat(out.handOver(anthony.message())).isEqualTo(new Printed());
        }
    }

    @Nested
    @Requirement("PA-121")
    class A_store_that_answers_with_another_invitation {

        private final Invited anthony = out.mailed();
        private final Invited amelie = out.invitedAmelie();

        @Test
        void has_nothing_sent() {
            assertThat(runOver(out.portal.invitation(amelie.invitation())).failed())
                    .isOne();
            assertThat(out.portal.mailer.mails()).extracting(ReceivedMail::to).containsExactly(address(amelie));
        }

        @Test
        void has_nothing_sent_even_if_only_the_practice_is_another() {
            assertThat(runOver(elsewhere(out.portal.invitation(anthony.invitation())))
                            .failed())
                    .isOne();
            assertThat(out.portal.mailer.mails()).extracting(ReceivedMail::to).containsExactly(address(amelie));
        }

        private DeliveryReport runOver(Invitation instead) {
            Storage lying = mock(Storage.class, delegatesTo(out.portal.store));
            RecordKey asked = RecordKey.of(anthony.invitation());
            doReturn(Map.of(asked, new Versioned<>(instead, 1))).when(lying).invitations(any(), eq(Set.of(asked)));
            return out.over(lying).runOnce(10);
        }

        private EmailAddress address(Invited invited) {
            return out.portal
                    .invitation(invited.invitation())
                    .delivery()
                    .address()
                    .orElseThrow();
        }

        private static Invitation elsewhere(Invitation invitation) {
            return new Invitation(
                    new PracticeId("elsewhere"),
                    invitation.id(),
                    invitation.purpose(),
                    invitation.holder(),
                    invitation.issue(),
                    invitation.delivery(),
                    invitation.grants(),
                    invitation.codes(),
                    invitation.state());
        }
    }

    @Nested
    @Requirement("PA-120")
    class A_keyring_that_fails {

        private final Invited anthony = out.printed();
        private final SimulatedOutage vault = out.portal.keyring.outage();

        @Test
        void while_the_letter_is_made_has_it_wait() {
            vault.failNext(1);

            assertThat(out.handOver(anthony.message())).isEqualTo(new NotPrinted("not-ready"));
            assertThat(out.handOver(anthony.message())).isEqualTo(new Printed());
        }

        @Test
        void while_the_digest_is_stored_has_it_wait_too() {
            out.faults().meanwhile("charts", vault::begin);

            assertThat(out.handOver(anthony.message())).isEqualTo(new NotPrinted("not-stored"));
            vault.end();
            assertThat(out.handOver(anthony.message())).isEqualTo(new Printed());
        }
    }
}
