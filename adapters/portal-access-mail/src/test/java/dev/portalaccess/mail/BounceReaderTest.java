package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.mail.ReturnedMail.Kind;
import dev.portalaccess.testkit.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement({"PA-122", "PA-126"})
class BounceReaderTest {

    private static final String TO_TAGGED = "bounces+" + MailSamples.ATTEMPT + "@example.org";

    private static final String REPORT = """
            Return-Path: <>
            Date: Mon, 2 Mar 2026 15:00:05 +0000
            From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
            To: TO
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

            --edge
            Content-Type: text/plain; charset=us-ascii

            Your mail could not be delivered to <jane.other@example.org>.

            --edge
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net
            ENVELOPE
            Arrival-Date: Mon, 2 Mar 2026 15:00:01 +0000

            Final-Recipient: rfc822; jane.other@example.org
            Action: ACTION
            Status: STATUS
            Diagnostic-Code: smtp; 550 5.1.1 <jane.other@example.org>: no such user

            --edge
            Content-Type: text/rfc822-headers

            To: jane.other@example.org
            Subject: Your access
            --edge--
            """;

    private final BounceReader reader = BounceReader.upTo(262_144);

    private ReturnedMail read(String message) {
        try {
            return reader.read(
                    new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(ISO_8859_1)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String report(String to, String envelope) {
        return REPORT.replace("TO", to)
                .replace("ENVELOPE", envelope)
                .replace("ACTION", "failed")
                .replace("STATUS", "5.1.1");
    }

    private static String report(String action, String status, String to) {
        return REPORT.replace("TO", to)
                .replace("ENVELOPE", "X-Queue-ID: 1")
                .replace("ACTION", action)
                .replace("STATUS", status);
    }

    private static ReturnedMail bounce(String... attempts) {
        return new ReturnedMail(
                Kind.BOUNCED, List.of(attempts), Optional.empty(), "5.1.1", Optional.of(MailSamples.BOUNCES));
    }

    @Nested
    class The_attempt {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Original-Envelope-Id: ",
                    "Original-Envelope-ID:   ",
                    "X-Postfix-Sender: rfc822; bounces+",
                    "X-Actual-Recipient: rfc822; BOUNCES+",
                    "Original-Envelope-Id: bounces+2B"
                })
        void is_found_in_any_field_of_the_report(String field) {
            assertThat(read(report("bounces@example.org", field + MailSamples.ATTEMPT)))
                    .isEqualTo(bounce(MailSamples.ATTEMPT));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Delivered-To",
                    "X-Delivered-To",
                    "X-Original-To",
                    "Envelope-To",
                    "X-Envelope-To",
                    "X-RCPT-To",
                    "X-Forwarded-To",
                    "Resent-To",
                    "Cc"
                })
        void is_found_in_any_address_that_the_mailbox_noted(String field) {
            String report = field + ": " + TO_TAGGED + "\n" + report("<postmaster@example.org>", "X-Queue-ID: 1");
            assertThat(read(report)).isEqualTo(bounce(MailSamples.ATTEMPT));
        }

        @Test
        void is_known_by_the_address_it_came_back_to() {
            assertThat(read(report(TO_TAGGED, "X-Queue-ID: 1"))).isEqualTo(bounce(MailSamples.ATTEMPT));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "other-attempt", "0TBM00A7PX7Q3F00@ims.example.net", "a b", "\u00fcnder", "\u0007"})
        void is_looked_for_further_if_a_server_has_put_another_id_there(String id) {
            assertThat(read(report(TO_TAGGED, "Original-Envelope-Id: " + id))).isEqualTo(bounce(MailSamples.ATTEMPT));
        }

        @Test
        void is_needed() {
            assertThat(read(report("bounces@example.org", "X-Queue-ID: 1")).kind())
                    .isEqualTo(Kind.NOT_OURS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "a", "-a", ".a"})
        void is_no_part_of_something_longer(String more) {
            String longer = more.startsWith("-") || more.startsWith(".")
                    ? MailSamples.ATTEMPT.substring(1) + more
                    : more + MailSamples.ATTEMPT;
            assertThat(read(report("bounces@example.org", "Original-Envelope-Id: " + longer))
                            .kind())
                    .isEqualTo(Kind.NOT_OURS);
        }
    }

    @Nested
    class The_status {

        @ParameterizedTest
        @CsvSource({
            "failed,  5.1.1,                       BOUNCED,    5.1.1",
            "Failed,  5.0.0,                       BOUNCED,    5.0.0",
            "FAILED,  5.7.26,                      BOUNCED,    5.7.26",
            "failed (by design), 5.2.2,            BOUNCED,    5.2.2",
            "failed,  5.2.2 (mailbox full),        BOUNCED,    5.2.2",
            "failed,  4.4.7,                       BOUNCED,    4.4.7",
            "failed,  2.0.0,                       BOUNCED,    5.1.1",
            "failed,  15.1.1,                      BOUNCED,    5.1.1",
            "failed,  5,                           BOUNCED,    5.1.1",
            "failed,  jane.other@example.org,      BOUNCED,    5.1.1",
            "delayed, 5.1.1,                       DELAYED,    5.1.1",
            "delayed, 4.4.1,                       DELAYED,    4.4.1",
            "relayed, 2.1.5,                       NO_FAILURE, 5.1.1",
            "delivered, 2.0.0,                     NO_FAILURE, 5.1.1",
            "expanded, 5.1.1,                      NO_FAILURE, 5.1.1",
            "failure, 5.1.1,                       DOUBTFUL,   5.1.1",
            "undelayed, 5.1.1,                     DOUBTFUL,   5.1.1"
        })
        void does_not_decide_but_the_action_does(String action, String status, Kind kind, String code) {
            ReturnedMail returned = read(report(action, status, TO_TAGGED));
            assertThat(returned.kind()).isEqualTo(kind);
            assertThat(returned.code()).isEqualTo(code);
        }

        @Test
        void is_taken_from_the_servers_answer_if_there_is_none() {
            assertThat(read(report("failed", "none", TO_TAGGED)).code()).isEqualTo("5.1.1");
            assertThat(read(report("failed", "none", TO_TAGGED).replace("smtp; 550 5.1.1", "smtp; 550"))
                            .code())
                    .isEqualTo("5.0.0");
        }

        @Test
        void of_one_reader_leaves_a_doubt_if_another_is_only_late() {
            String mixed = report(
                    "delayed",
                    "5.1.1\n\nFinal-Recipient: rfc822; x@example.org\nAction: failed\nStatus: 4.4.7",
                    TO_TAGGED);
            assertThat(read(mixed).kind()).isEqualTo(Kind.DOUBTFUL);
        }

        @Test
        void is_found_behind_empty_lines() {
            assertThat(read(report(TO_TAGGED, "X-Queue-ID: 1\n\n")).isBounced()).isTrue();
        }
    }

    @Nested
    class What_is_no_report {

        @Test
        void is_no_bounce() {
            String holidays = "To: " + TO_TAGGED + "\nSubject: On holiday\n\nStatus: 5.1.1\nAction: failed\n";
            assertThat(read(holidays).kind()).isEqualTo(Kind.NO_FAILURE);
            assertThat(read("").kind()).isEqualTo(Kind.NOT_OURS);
        }

        @Test
        void is_read_up_to_the_limit_only() throws IOException {
            InputStream endless = new InputStream() {
                private int count;

                @Override
                public int read() {
                    assertThat(count++).isLessThan(300_000);
                    return 'x';
                }
            };
            assertThat(reader.read(endless).kind()).isEqualTo(Kind.NOT_OURS);
        }

        @Test
        void and_has_more_than_the_limit_behind_it_is_still_understood() {
            assertThat(read(report(TO_TAGGED, "X: 1") + "x".repeat(1_000_000)).isBounced())
                    .isTrue();
        }

        @Test
        void and_cannot_be_read_is_the_hosts_matter() {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the mailbox is gone");
                }
            };
            assertThatThrownBy(() -> reader.read(broken)).isInstanceOf(IOException.class);
        }

        @Test
        void never_breaks_the_reader() {
            String sound = report(TO_TAGGED, "Original-Envelope-Id: " + MailSamples.ATTEMPT);
            for (int seed = 0; seed < 3_000; seed++) {
                assertThat(read(damaged(sound, new Random(seed)))).satisfies(BounceReaderTest::isSound);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Type: multipart/report",
                    "Content-Type: multipart/report; boundary=",
                    "Content-Type: multipart/report; boundary=\"",
                    "Content-Type: multipart/report; boundary*0*=utf-8''%",
                    "Content-Type: multipart/report; boundary=\"edge\"\nContent-Transfer-Encoding: quoted-printable",
                    "Content-Type: ;;;",
                    "Content-Type: =?utf-8?B?////?="
                })
        void and_claims_to_be_one_is_none(String header) {
            assertThat(read(header + "\n\n--edge\n\n--edge--\n").kind()).isEqualTo(Kind.NOT_OURS);
        }
    }

    private static void isSound(ReturnedMail returned) {
        assertThat(returned.code()).matches("[45]\\.\\d{1,3}\\.\\d{1,3}");
        assertThat(returned.attempts()).allMatch(attempt -> attempt.matches("[0-9a-z]{26}\\.[0-9a-z]{26}"));
        assertThat(returned.id().isEmpty()).isEqualTo(returned.kind() == Kind.NOT_OURS);
    }

    private static String damaged(String sound, Random random) {
        StringBuilder damaged = new StringBuilder(sound);
        for (int i = random.nextInt(30); i >= 0 && damaged.length() > 1; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.setCharAt(at, (char) random.nextInt(256));
                case 1 -> damaged.deleteCharAt(at);
                case 2 -> damaged.insert(at, "\n--edge\n");
                default -> damaged.setLength(Math.max(1, at));
            }
        }
        return damaged.toString();
    }
}
