package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.portalaccess.testkit.Requirement;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where mail and letters of the story go. */
class PostTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path workplace;

    private int run(Path directory, String... arguments) {
        return FrontDesk.run(
                List.of(arguments),
                directory,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String text(Path letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class By_default {

        private Path post;
        private String told;

        @BeforeAll
        void play(@TempDir Path directory) {
            assertThat(run(directory)).isZero();
            post = directory.resolve("front-desk-post");
            told = told();
        }

        @Test
        void there_is_a_file_for_every_mail_that_a_mail_program_reads() throws IOException {
            assertThat(files(post, ".eml"))
                    .hasSize(told.split("┌─ e-mail", -1).length - 1)
                    .isNotEmpty();
            for (Path file : files(post, ".eml")) {
                MimeMessage mail = GreenMailUtil.newMimeMessage(Files.readString(file));
                assertThat(sender(mail)).isEqualTo("portal@riverside.example.org");
            }
        }

        @Test
        @Requirement("PA-143")
        void there_is_a_pdf_for_every_letter_with_what_the_terminal_showed() throws IOException {
            assertThat(files(post, ".pdf"))
                    .hasSize(told.split("┌─ letter", -1).length - 1)
                    .isNotEmpty();
            for (Path file : files(post, ".pdf")) {
                String password = text(file)
                        .lines()
                        .filter(line -> line.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"))
                        .findFirst()
                        .orElseThrow();
                assertThat(told).contains("Password: " + password);
            }
        }

        @Test
        void only_their_owner_reads_them_and_their_names_tell_of_nobody() throws IOException {
            for (Path file : Stream.concat(files(post, ".eml").stream(), files(post, ".pdf").stream())
                    .toList()) {
                assertThat(file.getFileName().toString()).matches("[0-9a-z]{26}\\.[0-9a-z]{26}\\.(eml|pdf)");
                assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
        }

        @Test
        void it_is_said_where_they_are() {
            assertThat(told).contains("mail and letters into " + post.toAbsolutePath());
        }

        private static String sender(MimeMessage mail) {
            try {
                return mail.getFrom()[0].toString();
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void another_folder_can_be_named() throws IOException {
        assertThat(run(workplace, "--post", "elsewhere")).isZero();
        assertThat(files(workplace.resolve("elsewhere"), ".pdf")).isNotEmpty();
    }

    @Test
    @Requirement("PA-143")
    void letters_come_in_large_print() throws IOException {
        assertThat(run(workplace, "--large-print")).isZero();
        assertThat(files(workplace.resolve("front-desk-post"), ".pdf"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(text(file)).contains("How to turn on your"));
    }

    @Test
    @Requirement("PA-120")
    void mail_goes_to_a_server_if_one_is_named() throws IOException, MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(run(
                            workplace,
                            "--smtp",
                            "smtp://127.0.0.1:" + server.getSmtp().getPort()))
                    .isZero();
            assertThat(server.getReceivedMessages()).hasSize(told().split("┌─ e-mail", -1).length - 1);
            assertThat(server.getReceivedMessages()[0].getSubject()).contains("Riverside Family Practice");
            assertThat(files(workplace.resolve("front-desk-post"), ".eml")).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void the_story_goes_on_without_a_server_that_listens() {
        assertThat(run(workplace, "--smtp", "smtp://127.0.0.1:1")).isZero();
        assertThat(told()).contains("not taken by the mail server: deferred, connect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "localhost:25", "smtp://", "smtp://user:hush@localhost", "smtp:// x"})
    void what_is_no_mail_server_gets_one_clear_line(String url) {
        assertThat(run(workplace, "--smtp", url)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "The mail server cannot be used: name it as smtp://HOST:PORT or smtps://HOST:PORT.");
    }

    @Test
    void what_is_no_folder_gets_one_clear_line() throws IOException {
        Files.writeString(workplace.resolve("file"), "");
        assertThat(run(workplace, "--post", "file")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("The folder cannot be used: ");
    }
}
