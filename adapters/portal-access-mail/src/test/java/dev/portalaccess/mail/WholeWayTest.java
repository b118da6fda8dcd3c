package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.mail.server.ConversationStep;
import dev.portalaccess.mail.server.ServerAction;
import dev.portalaccess.mail.server.TakenMail;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.testkit.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the clerk's command to the mailbox, and from there back again. */
@Requirement({"PA-120", "PA-121", "PA-122"})
class WholeWayTest {

    private final MailingPractice surgery = new MailingPractice();

    @AfterEach
    void close() {
        surgery.close();
    }

    private List<TakenMail> copies() {
        return surgery.server.taken();
    }

    private List<MessageState> states() {
        return surgery.messages().stream()
                .map(message -> message.progress().state())
                .toList();
    }

    @Test
    void a_mail_arrives_with_a_link_that_works() {
        surgery.inviteTheFather();
        surgery.run();
        assertThat(copies()).hasSize(1);
        assertThat(copies().get(0).recipients()).containsExactly("anthony.patient@example.org");
        assertThat(surgery.isLive(copies().get(0))).isTrue();
    }

    @Nested
    class A_mail_that_comes_back {

        private ReturnedMail report(String action, String status) {
            String report = "To: <" + copies().get(0).returnPath() + ">\r\n"
                    + "Content-Type: multipart/report; report-type=delivery-status; boundary=edge\r\n\r\n"
                    + "--edge\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
                    + "Final-Recipient: rfc822; anthony.patient@example.org\r\nAction: " + action + "\r\nStatus: "
                    + status
                    + "\r\n\r\n--edge--\r\n";
            try {
                return BounceReader.upTo(10_000).read(new ByteArrayInputStream(report.getBytes(US_ASCII)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean tell(ReturnedMail returned) {
            assertThat(returned.returnedTo()).contains(MailSamples.BOUNCES);
            return returned.isBounced()
                    && returned.attempts().stream()
                            .anyMatch(attempt -> surgery.portal
                                    .delivery()
                                    .bounced(surgery.family.practiceId(), attempt, returned.code()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"5.1.1", "4.4.1"})
        @Tag("T12")
        @Requirement("PA-126")
        void takes_its_link_with_it(String status) {
            surgery.inviteTheFather();
            surgery.run();
            assertThat(tell(report("failed", status))).isTrue();
            assertThat(surgery.isLive(copies().get(0))).isFalse();
            Message message = surgery.messages().get(0);
            assertThat(message.progress().state()).isEqualTo(MessageState.BOUNCED);
            assertThat(message.progress().code()).contains(status);
        }

        @Test
        void and_may_still_arrive_keeps_its_link() {
            surgery.inviteTheFather();
            surgery.run();
            assertThat(tell(report("delayed", "4.4.1"))).isFalse();
            assertThat(surgery.isLive(copies().get(0))).isTrue();
        }

        @Test
        @Requirement("PA-126")
        void and_leaves_a_doubt_is_shown_to_staff_and_keeps_its_link() {
            surgery.inviteTheFather();
            surgery.run();
            ReturnedMail returned = report("unheard-of", "5.1.1");
            assertThat(returned.isDoubtful()).isTrue();
            assertThat(tell(returned)).isFalse();
            assertThat(surgery.portal
                            .delivery()
                            .ofReturnedMail(
                                    Caller.of(surgery.family.practiceId(), surgery.family.clerk()),
                                    returned.id().orElseThrow()))
                    .isEqualTo(Optional.of(surgery.messages().get(0)));
            assertThat(states()).containsExactly(MessageState.HANDED_OVER);
            assertThat(surgery.portal
                            .delivery()
                            .perhapsBounced(
                                    surgery.family.practiceId(), returned.id().orElseThrow(), returned.code()))
                    .isTrue();
            assertThat(surgery.isLive(copies().get(0))).isTrue();
            assertThat(states()).containsExactly(MessageState.BOUNCE_UNCERTAIN);
        }
    }

    @Nested
    @Tag("T59")
    class A_mail_whose_answer_was_lost {

        private void sentTwice() {
            surgery.inviteTheFather();
            surgery.server.at(ConversationStep.DOT, new ServerAction.HangUp());
            surgery.run();
            surgery.server.behave();
            surgery.runLater();
        }

        @Test
        void is_sent_again_as_the_same_message() {
            sentTwice();
            assertThat(copies()).hasSize(2);
            assertThat(copies().stream().map(WholeWayTest::messageId).distinct())
                    .hasSize(1);
            assertThat(copies()).extracting(TakenMail::returnPath).doesNotHaveDuplicates();
        }

        @Test
        void works_in_either_copy_and_only_once() {
            sentTwice();
            assertThat(copies()).allMatch(surgery::isLive);
            assertThat(redeem(copies().get(0))).isInstanceOf(Redemption.Redeemed.class);
            assertThat(copies()).noneMatch(surgery::isLive);
        }

        private Object redeem(TakenMail copy) {
            return surgery.portal
                    .activation()
                    .redeem(surgery.family.practiceId(), MailingPractice.code(copy), surgery.family.anthonysAccount());
        }
    }

    @Nested
    class A_server {

        @Test
        @Tag("T60")
        void that_hangs_puts_a_mail_off() {
            surgery.inviteTheFather();
            surgery.server.at(ConversationStep.MAIL, new ServerAction.Hang());
            surgery.runInHaste();
            assertThat(states()).containsExactly(MessageState.DEFERRED);
            surgery.server.behave();
            surgery.runLater();
            assertThat(states()).containsExactly(MessageState.HANDED_OVER);
            assertThat(surgery.isLive(copies().get(0))).isTrue();
        }

        @Test
        @Tag("T61")
        void that_refuses_one_mail_gets_the_next() {
            surgery.inviteTheFather();
            surgery.server.at(ConversationStep.RCPT, "550 5.1.1 no such user");
            surgery.run();
            surgery.server.behave();
            surgery.inviteTheMother();
            surgery.run();
            assertThat(states()).containsExactlyInAnyOrder(MessageState.PARKED, MessageState.HANDED_OVER);
            assertThat(copies()).flatExtracting(TakenMail::recipients).containsExactly("amelie.patient@example.org");
        }
    }

    private static String messageId(TakenMail copy) {
        return copy.headerLines().stream()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
