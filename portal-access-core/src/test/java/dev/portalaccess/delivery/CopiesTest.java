package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopiesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ScriptedAnswer LOST = ScriptedAnswer.takeAndAnswer(TransportAnswer.unknown("connection-lost"));

    private final DeliveryPortal out = DeliveryPortal.create();

    private List<ReceivedMail> mails() {
        return out.portal.mailer.mails();
    }

    @Nested
    class A_mail_of_which_nobody_knows {

        private final Invited anthony = out.mailed();

        @Test
        @Tag("T59")
        @Requirement({"PA-120", "PA-121"})
        void is_sent_again_with_another_link_and_both_links_open_the_invitation() {
            out.portal.mailer.next(LOST);
            out.run();
            out.runAfter(MINUTE);

            assertThat(mails()).hasSize(2).allMatch(mail -> out.opens(mail.code()));
            assertThat(mails()).extracting(ReceivedMail::text).doesNotHaveDuplicates();
        }

        @Test
        @Tag("T59")
        @Requirement("PA-120")
        void has_one_message_id_in_all_copies_and_an_envelope_for_each() {
            out.portal.mailer.next(LOST, LOST);
            Stream.of(0, 1, 2).forEach(minutes -> out.runAfter(MINUTE.multipliedBy(minutes)));

            assertThat(mails())
                    .extracting(mail -> mail.mail().envelope().messageId())
                    .hasSize(3)
                    .containsOnly(anthony.message().value() + "@riverside.example.org");
            assertThat(out.links(anthony.invitation()))
                    .extracting(LinkDigest::envelope)
                    .containsExactlyElementsOf(
                            mails().stream().map(ReceivedMail::attempt).toList())
                    .doesNotHaveDuplicates();
        }

        @Test
        @Tag("T59")
        @Requirement("PA-121")
        void is_over_with_all_its_copies_once_one_is_redeemed() {
            out.portal.mailer.next(LOST);
            out.run();
            out.runAfter(MINUTE);
            var first = out.activation()
                    .redeem(out.portal.practice, mails().get(0).code(), out.portal.family.anthonysAccount());
            var second = out.activation()
                    .redeem(out.portal.practice, mails().get(1).code(), out.portal.family.strangersAccount());

            assertThat(first).isInstanceOf(Redemption.Redeemed.class);
            assertThat(second)
                    .isInstanceOfSatisfying(
                            Redemption.NotRedeemed.class,
                            no -> assertThat(no.why()).isEqualTo(ActivationRefusal.USED));
        }

        @ParameterizedTest
        @EnumSource
        @Requirement("PA-121")
        void is_one_that_throws_too(FaultPoint moment) {
            out.portal.mailer.failNext(moment);
            out.run();

            assertThat(out.state(anthony.message())).isEqualTo(MessageState.DEFERRED);
            assertThat(out.links(anthony.invitation())).hasSize(1);
        }

        @Test
        @Requirement({"PA-121", "PA-122"})
        void is_parked_when_three_links_are_on_their_way() {
            out.portal.mailer.always(LOST);
            for (int attempt = 0; attempt < 4; attempt++) {
                out.runAfter(MINUTE.multipliedBy(attempt * attempt));
            }

            assertThat(mails()).hasSize(3).allMatch(mail -> out.opens(mail.code()));
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.PARKED);
            assertThat(out.code(anthony.message())).contains("three-attempts");
        }

        @Test
        @Requirement("PA-121")
        void takes_the_room_of_no_refused_one() {
            out.portal.mailer.next(LOST, LOST);
            out.portal.mailer.next(TransportAnswer.deferred("4.2.2"));
            for (int attempt = 0; attempt < 4; attempt++) {
                out.runAfter(MINUTE.multipliedBy(attempt * attempt));
            }

            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
            assertThat(out.links(anthony.invitation())).hasSize(3);
        }
    }
}
