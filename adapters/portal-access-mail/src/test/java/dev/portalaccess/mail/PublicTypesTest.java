package dev.portalaccess.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the adapter shows is little, and grows only on purpose. */
class PublicTypesTest {

    @Test
    void are_these_six() throws Exception {
        assertThat(publicTypes())
                .containsExactlyInAnyOrder(
                        "Bounce", "BounceReader", "MailFolder", "ReturnPath", "SmtpMailer", "SmtpServer");
    }

    private static List<String> publicTypes() throws URISyntaxException, IOException {
        Path classes = Path.of(SmtpMailer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("dev/portalaccess/mail"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(PublicTypesTest::isPublic)
                    .toList();
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(
                    Class.forName("dev.portalaccess.mail." + name).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
