package dev.portalaccess.jdbc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders below target/ that nobody else uses. */
public final class ScratchFolders {

    private ScratchFolders() {}

    /** A new, empty one. */
    public static Path folder(String purpose) {
        try {
            return Files.createTempDirectory(Files.createDirectories(home()), purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With everything in it, as far as it is still there. */
    public static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where every user of the machine may write: not all may enter the folder of this project. */
    static Path shared() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    static Path home() {
        return Path.of("target", "databases").toAbsolutePath();
    }
}
