package dev.portalaccess.jdbc.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A PostgreSQL that the tests have started: their own, or the system's programs on a folder of their own. */
public interface OwnServer {

    /** As a production server is set; a test that kills one would prove nothing otherwise. */
    Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "200");

    /** Where it answers. */
    PostgresUrl url();

    /** The programs it was started with, for tests that need a server to themselves. */
    PostgresPrograms programs();

    /** The first that starts; why others did not is added to {@code tried}. */
    static Optional<OwnServer> startAny(List<String> tried) {
        return start("the bundled server", OwnServer::bundled, tried)
                .or(() -> start("a system's PostgreSQL", OwnServer::ofSystem, tried));
    }

    private static Optional<OwnServer> start(String what, Callable<OwnServer> start, List<String> tried) {
        try {
            return Optional.of(start.call());
        } catch (Exception e) {
            tried.add(what + " (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    private static OwnServer bundled() throws IOException {
        LeftoverServers.clear();
        Path home = ScratchFolders.home().resolve("postgres");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.toFile())
                .setDataDirectory(ScratchFolders.folder(LeftoverServers.prefix()));
        SETTINGS.forEach(builder::setServerConfig);
        return new Bundled(PostgresUrl.onPort(builder.start().getPort()), PostgresPrograms.below(home));
    }

    private static OwnServer ofSystem() {
        return SystemServer.start(PostgresPrograms.ofSystem()
                .orElseThrow(() -> new IllegalStateException("no programs in " + PostgresPrograms.HOME)));
    }

    /**
     * The one that came as a test dependency.
     *
     * @param url where it answers
     * @param programs as they were unpacked
     */
    record Bundled(PostgresUrl url, PostgresPrograms programs) implements OwnServer {}
}
