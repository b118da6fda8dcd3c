package dev.portalaccess.pdf;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.contract.PrinterContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Requirement({"PA-123", "PA-143"})
class FolderTest extends PrinterContract {

    private static final PdfLetters LETTERS = PdfLetters.standard();

    @TempDir
    private Path folder;

    @Override
    protected Printer printer() {
        return LETTERS.into(folder);
    }

    @Override
    protected List<String> printed(String attempt) {
        return files().stream()
                .filter(file -> file.getFileName().toString().contains(attempt))
                .map(FolderTest::read)
                .toList();
    }

    @Override
    protected Optional<Printer> withoutPaper() {
        return Optional.of(LETTERS.into(folder.resolve("nowhere")));
    }

    @Test
    void has_one_file_named_by_the_attempt_alone() {
        printer().print(LetterSamples.english());
        assertThat(files()).containsExactly(folder.resolve("attempt-1.pdf"));
    }

    @Test
    void is_read_by_its_owner_only() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        printer().print(LetterSamples.english());
        assertThat(Files.getPosixFilePermissions(folder.resolve("attempt-1.pdf")))
                .isEqualTo(fromString("rw-------"));
    }

    @Test
    void defers_what_it_cannot_take() {
        assertThat(LETTERS.into(folder.resolve("nowhere")).print(LetterSamples.english()))
                .isEqualTo(TransportAnswer.deferred("folder-not-writable"));
    }

    @Test
    void leaves_nothing_behind_when_the_last_step_fails() throws IOException {
        Files.createDirectories(folder.resolve("attempt-1.pdf").resolve("in-the-way"));
        assertThat(printer().print(LetterSamples.english()).kind()).isEqualTo(TransportAnswer.Kind.DEFERRED);
        assertThat(files()).containsExactly(folder.resolve("attempt-1.pdf"));
    }

    @Test
    void takes_no_path_for_a_name() {
        Letter.Header header = LetterSamples.header("en", "Title");
        for (String attempt : List.of("../attempt", "a/b", ".hidden", "C:attempt")) {
            Letter.Header hostile =
                    new Letter.Header(header.practice(), attempt, header.language(), header.sender(), header.title());
            assertThat(printer().print(new Letter(hostile, List.of(), Optional.empty(), List.of())))
                    .isEqualTo(TransportAnswer.refused("attempt-no-file-name"));
        }
        assertThat(files()).isEmpty();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new PdfPages(Files.readAllBytes(file)).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
