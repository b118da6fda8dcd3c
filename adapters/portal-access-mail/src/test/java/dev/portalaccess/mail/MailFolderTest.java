package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-120")
class MailFolderTest {

    @TempDir
    Path parent;

    private Path folder;
    private MailFolder mailer;

    @BeforeEach
    void make() throws IOException {
        folder = parent.resolve("mail");
        mailer = MailFolder.in(folder, MailSamples.CLOCK);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void names_a_file_by_its_attempt() throws IOException {
        mailer.send(MailSamples.mail());
        assertThat(files(folder)).containsExactly(folder.resolve(MailSamples.ATTEMPT + ".eml"));
    }

    @Test
    void leaves_nothing_unfinished() throws IOException {
        for (int i = 0; i < 10; i++) {
            mailer.send(MailSamples.attempt("a" + i));
        }
        assertThat(files(folder)).hasSize(10).allMatch(file -> file.toString().endsWith(".eml"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void lets_nobody_else_read() throws IOException {
        mailer.send(MailSamples.mail());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mailer.file(MailSamples.ATTEMPT))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "..", ".", "/etc/a", "a/b", "a\\b", "a:b", "*", "~", "ü", "%2e%2e%2fa"})
    void never_writes_elsewhere(String attempt) throws IOException {
        assertThat(mailer.send(MailSamples.attempt(attempt))).isEqualTo(TransportAnswer.accepted());
        assertThat(files(folder)).containsExactly(mailer.file(attempt));
        assertThat(files(parent)).containsExactly(folder);
    }

    @Test
    void that_is_gone_delays_mail() throws IOException {
        Files.delete(folder);
        assertThat(mailer.send(MailSamples.mail())).isEqualTo(TransportAnswer.deferred(Concern.SETTINGS, "folder"));
    }
}
