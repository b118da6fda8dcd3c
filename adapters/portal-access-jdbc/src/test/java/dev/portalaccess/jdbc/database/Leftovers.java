package dev.portalaccess.jdbc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Servers whose process was killed before it could stop them. */
final class Leftovers {

    private static final String OWNER = "-of-";

    private Leftovers() {}

    /** A data folder that says whose it is, and that can be told from one left behind. */
    static Path newDataFolder() {
        return Scratch.folder("postgres" + OWNER + ProcessHandle.current().pid());
    }

    /** Stops what nobody owns any more, and clears it away. */
    static void clear() {
        if (!Files.isDirectory(Scratch.home())) {
            return;
        }
        try (Stream<Path> folders = Files.list(Scratch.home())) {
            folders.filter(Leftovers::isLeft).forEach(Leftovers::clear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(Path folder) {
        String[] name = folder.getFileName().toString().split("-");
        return folder.getFileName().toString().startsWith("postgres" + OWNER)
                && ProcessHandle.of(Long.parseLong(name[2])).isEmpty();
    }

    private static void clear(Path folder) {
        postmaster(folder).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        Scratch.remove(folder);
    }

    // The number may have gone to another process since; only one that names the folder is the server.
    private static Optional<ProcessHandle> postmaster(Path folder) {
        return pid(folder)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()));
    }

    private static Optional<Long> pid(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return Optional.of(Long.valueOf(lines.get(0).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
