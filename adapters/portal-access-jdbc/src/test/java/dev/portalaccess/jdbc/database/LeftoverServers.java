package dev.portalaccess.jdbc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Servers whose process was killed before it could stop them. */
final class LeftoverServers {

    private static final String PREFIX = "portal-test-of-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\d+");

    private LeftoverServers() {}

    /** What the name of a server's folder begins with: it says whose it is, so that one left behind can be told. */
    static String prefix() {
        return PREFIX + ProcessHandle.current().pid();
    }

    /** Stops what nobody owns any more, and clears it away. */
    static void clear() {
        Stream.of(ScratchFolders.home(), ScratchFolders.shared())
                .filter(Files::isDirectory)
                .forEach(LeftoverServers::clearBelow);
    }

    private static void clearBelow(Path home) {
        try (Stream<Path> folders = Files.list(home)) {
            // Other users' folders are theirs to clear.
            folders.filter(LeftoverServers::isLeft).filter(Files::isWritable).forEach(LeftoverServers::clear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void clear(Path folder) {
        List.of(folder, folder.resolve("data")).stream()
                .map(PostgresProcess::of)
                .flatMap(Optional::stream)
                .forEach(PostgresProcess::kill);
        ScratchFolders.remove(folder);
    }
}
