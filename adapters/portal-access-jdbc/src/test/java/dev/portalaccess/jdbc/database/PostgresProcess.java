package dev.portalaccess.jdbc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The first process of a PostgreSQL server.
 *
 * @param process which starts all others
 */
record PostgresProcess(ProcessHandle process) {

    private static final long PATIENCE_IN_SECONDS = 300;

    /** The one that serves that data folder now. */
    static Optional<PostgresProcess> of(Path data) {
        return pid(data)
                .flatMap(ProcessHandle::of)
                .filter(process -> serves(process, data))
                .map(PostgresProcess::new);
    }

    // The number may have gone to another process since; only one that names the folder is the server.
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }

    private static Optional<Long> pid(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return Optional.of(Long.valueOf(lines.get(0).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Ends it at once, and waits until those that it has started are gone as well: they see to that by themselves. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        Stream.concat(Stream.of(process), children.stream())
                .forEach(one -> one.onExit()
                        .orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)
                        .join());
    }
}
