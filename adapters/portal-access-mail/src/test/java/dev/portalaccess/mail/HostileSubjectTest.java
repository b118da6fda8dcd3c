package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.portalaccess.mail.server.TakenMail;
import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a subject, one mail goes to one reader, with the headers of every other mail. */
@Tag("T39")
@Requirement("PA-142")
class HostileSubjectTest {

    /** What ends a line somewhere, what did when it was cut to a byte, and what looks encoded. */
    private static final List<String> BREAKS = List.of(
            "\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\u760D", "\u760A", "\0", "\u000B", "\f", "\u001B[31m");

    private final TestServer server = TestServer.start();
    private final SmtpMailer mailer = LocalMailers.mailer(server);

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    static Stream<String> subjects() {
        Stream<String> broken = BREAKS.stream()
                .flatMap(end -> Stream.of(
                        "Your access" + end + "Bcc: thief@example.org",
                        "Your access" + end + end + "Hello",
                        "Your access" + end + "." + end + "MAIL FROM:<thief@example.org>",
                        "Your access" + end + " Bcc: thief@example.org",
                        end + "Subject: other",
                        "Zugang für Jane" + end + "Bcc: thief@example.org",
                        end.repeat(200)));
        return Stream.concat(
                broken,
                Stream.of("", " ", "\uD800", "x".repeat(5000), "ü".repeat(5000), ".", "\uD83D\uDE42".repeat(300)));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void adds_no_header_no_reader_and_no_mail(String subject) {
        assertThat(mailer.send(MailSamples.about(subject))).isEqualTo(TransportAnswer.accepted());
        assertOneUsualMail(server.taken());
    }

    @Test
    void adds_nothing_at_a_server_that_others_wrote() throws MessagingException {
        GreenMail others = new GreenMail(ServerSetup.SMTP.dynamicPort());
        others.start();
        try (SmtpMailer toOthers = LocalMailers.mailer(
                SmtpServer.unencrypted("127.0.0.1", others.getSmtp().getPort()))) {
            subjects().forEach(subject -> toOthers.send(MailSamples.about(subject)));
            assertThat(others.getReceivedMessages()).hasSize((int) subjects().count());
            assertThat(others.getUserManager().listUser()).hasSize(1);
            for (MimeMessage message : others.getReceivedMessages()) {
                assertThat(names(message)).containsExactlyInAnyOrderElementsOf(MessageTest.HEADERS);
            }
        } finally {
            others.stop();
        }
    }

    /** Without those in which the server says how it came. */
    private static List<String> names(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .filter(name -> !name.equals("Return-Path") && !name.equals("Received"))
                .toList();
    }

    @Test
    void adds_nothing_however_it_is_put_together() {
        for (int seed = 0; seed < 500; seed++) {
            server.taken().clear();
            mailer.send(MailSamples.about(anySubject(new Random(seed))));
            assertOneUsualMail(server.taken());
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void arrives_as_one_line_without_controls(String subject) throws MessagingException {
        mailer.send(MailSamples.about(subject));
        String arrived = MailReader.message(server.taken().get(0).octets()).getSubject();
        assertThat(arrived.chars()).noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    @Test
    void keeps_the_letters_whose_low_byte_ends_a_line() throws MessagingException {
        mailer.send(MailSamples.about("\u760D\u760A"));
        assertThat(MailReader.message(server.taken().get(0).octets()).getSubject())
                .isEqualTo("\u760D\u760A");
    }

    @Test
    void that_looks_encoded_is_not_decoded() throws MessagingException {
        String encoded = "=?utf-8?B?PHNjcmlwdD4=?= =?utf-8?Q?=0D=0ABcc:_thief?=";
        mailer.send(MailSamples.about(encoded));
        assertThat(MailReader.message(server.taken().get(0).octets()).getSubject())
                .isEqualTo(encoded);
    }

    private static String anySubject(Random random) {
        List<String> parts = Stream.concat(
                        BREAKS.stream(), Stream.of("Bcc: thief@example.org", "ü", ":", " ", ".", "=?", "?="))
                .toList();
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }

    private static void assertOneUsualMail(List<TakenMail> taken) {
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).recipients()).containsExactly(MailSamples.JANE.value());
        assertThat(taken.get(0).headerNames()).containsExactlyInAnyOrderElementsOf(MessageTest.HEADERS);
        assertThat(taken.get(0).headerLines()).allMatch(line -> line.length() <= 998);
        assertThat(taken.get(0).text()).doesNotContain("\0").doesNotContainPattern("\r[^\n]|[^\r]\n");
    }
}
