package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.testkit.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-122")
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

    private Optional<MailBounce> read(String message) {
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

    @Nested
    class The_attempt {

        @Test
        void is_known_by_the_envelopes_id() {
            assertThat(read(report("bounces@example.org", "Original-Envelope-Id: " + MailSamples.ATTEMPT)))
                    .contains(new MailBounce(MailSamples.ATTEMPT, "5.1.1", Optional.of(MailSamples.BOUNCES)));
        }

        @Test
        void is_known_by_the_address_it_came_back_to() {
            assertThat(read(report(TO_TAGGED, "X-Queue-ID: 1")))
                    .contains(new MailBounce(MailSamples.ATTEMPT, "5.1.1", Optional.of(MailSamples.BOUNCES)));
        }

        @Test
        void is_known_by_the_address_that_the_mailbox_noted() {
            String report = "Delivered-To: " + TO_TAGGED + "\n" + report("<postmaster@example.org>", "X-Queue-ID: 1");
            assertThat(read(report))
                    .contains(new MailBounce(MailSamples.ATTEMPT, "5.1.1", Optional.of(MailSamples.BOUNCES)));
        }

        @Test
        void is_the_one_in_the_report_if_two_are_named() {
            assertThat(read(report(TO_TAGGED, "Original-Envelope-ID:   other-attempt  "))
                            .map(MailBounce::attempt))
                    .contains("other-attempt");
        }

        @Test
        void is_needed() {
            assertThat(read(report("bounces@example.org", "X-Queue-ID: 1"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a b", "ünder", "\u0007", ""})
        void that_none_could_have_is_none(String id) {
            assertThat(read(report("bounces@example.org", "Original-Envelope-Id: " + id)))
                    .isEmpty();
        }

        @Test
        void of_any_length_is_none() {
            assertThat(read(report("b@example.org", "Original-Envelope-Id: " + "a".repeat(128))))
                    .isPresent();
            assertThat(read(report("b@example.org", "Original-Envelope-Id: " + "a".repeat(129))))
                    .isEmpty();
        }
    }

    @Nested
    class The_status {

        @ParameterizedTest
        @CsvSource({
            "failed,  5.1.1,                       5.1.1",
            "Failed,  5.0.0,                       5.0.0",
            "FAILED,  5.7.26,                      5.7.26",
            "failed (by design), 5.2.2,            ",
            "failed,  5.2.2 (mailbox full),        5.2.2",
            "failed,  4.4.7,                       ",
            "failed,  2.0.0,                       ",
            "failed,  15.1.1,                      ",
            "failed,  5,                           ",
            "failed,  jane.other@example.org,      ",
            "delayed, 5.1.1,                       ",
            "delayed, 4.4.1,                       ",
            "relayed, 2.1.5,                       ",
            "delivered, 2.0.0,                     ",
            "expanded, 5.1.1,                      "
        })
        void counts_only_if_it_is_final(String action, String status, String code) {
            assertThat(read(report(action, status, TO_TAGGED)).map(MailBounce::code))
                    .isEqualTo(Optional.ofNullable(code));
        }

        @Test
        void of_one_reader_is_not_mixed_with_the_action_of_another() {
            String mixed = report(
                    "delayed",
                    "5.1.1\n\nFinal-Recipient: rfc822; x@example.org\nAction: failed\nStatus: 4.4.7",
                    TO_TAGGED);
            assertThat(read(mixed)).isEmpty();
        }

        @Test
        void is_found_behind_empty_lines_and_in_an_encoded_part() {
            assertThat(read(report(TO_TAGGED, "X-Queue-ID: 1\n\n"))).isPresent();
        }
    }

    @Nested
    class What_is_no_report {

        @Test
        void is_no_bounce() {
            String holidays = "To: " + TO_TAGGED + "\nSubject: On holiday\n\nStatus: 5.1.1\nAction: failed\n";
            assertThat(read(holidays)).isEmpty();
            assertThat(read("")).isEmpty();
            assertThat(read(report(TO_TAGGED, "X: 1").replace("multipart/report", "multipart/mixed")))
                    .isEmpty();
            assertThat(read(report(TO_TAGGED, "X: 1").replace("message/delivery-status", "text/plain")))
                    .isEmpty();
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
            assertThat(reader.read(endless)).isEmpty();
        }

        @Test
        void and_has_more_than_the_limit_behind_it_is_still_understood() {
            assertThat(read(report(TO_TAGGED, "X: 1") + "x".repeat(1_000_000))).isPresent();
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
            String sound = report(TO_TAGGED, "Original-Envelope-Id: a");
            for (int seed = 0; seed < 3_000; seed++) {
                assertThat(read(damaged(sound, new Random(seed)))).satisfies(BounceReaderTest::isSoundIfPresent);
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
            assertThat(read(header + "\n\n--edge\n\n--edge--\n")).isEmpty();
        }
    }

    private static void isSoundIfPresent(Optional<MailBounce> bounce) {
        bounce.ifPresent(sound -> assertThat(sound.code()).matches("5\\.\\d{1,3}\\.\\d{1,3}"));
        bounce.ifPresent(sound -> assertThat(sound.attempt()).matches("[!-~]{1,128}"));
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
