package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the adapter shows is little, and grows only on purpose. */
class PublicTypesTest {

    @Test
    void are_these_three() throws Exception {
        assertThat(types()).containsExactlyInAnyOrder("Paper", "PdfLetters", "Print");
    }

    private static List<String> types() throws URISyntaxException, IOException {
        Path classes = Path.of(PdfLetters.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("dev/portalaccess/pdf"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
    }
}
