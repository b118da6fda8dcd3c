package dev.portalaccess.jdbc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs.
 *
 * @param bin where they are
 * @param prefix what lets them run when this process is root's, which they refuse
 */
public record PostgresPrograms(Path bin, List<String> prefix) {

    static final Path HOME = Path.of("/usr/lib/postgresql");
    private static final List<String> AS_POSTGRES = List.of("runuser", "-u", "postgres", "--");
    private static final long PATIENCE_IN_SECONDS = 300;

    /** Those of the system, newest first. */
    public static Optional<PostgresPrograms> ofSystem() {
        return newest(HOME).map(bin -> new PostgresPrograms(bin, isRoot() ? AS_POSTGRES : List.of()));
    }

    /** Those that the tests have unpacked there. */
    static PostgresPrograms below(Path home) {
        return new PostgresPrograms(newest(home).orElseThrow(), isRoot() ? List.of("unshare", "-U") : List.of());
    }

    private static Optional<Path> newest(Path home) {
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(home)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(
                            bin -> bin.getParent().getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether that one is among them. */
    public boolean include(String program) {
        return Files.isExecutable(bin.resolve(program));
    }

    /** A folder that they may write to. */
    public Path folder() {
        try {
            Path folder = Files.createTempDirectory(ScratchFolders.shared(), LeftoverServers.prefix() + "-");
            if (prefix.equals(AS_POSTGRES)) {
                finish(List.of("chown", "postgres", folder.toString()), folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one to its end in that folder; what it says goes to a log there. */
    public void run(Path folder, String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        finish(command, folder);
    }

    private static void finish(List<String> command, Path folder) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("programs.log").toFile()))
                    .start();
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(command.size() - 1) + " failed; see " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
