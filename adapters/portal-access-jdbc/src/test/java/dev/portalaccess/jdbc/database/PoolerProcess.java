package dev.portalaccess.jdbc.database;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PgBouncer in front of a database, with one server connection for each transaction. Two transactions after one
 * another get different ones, as soon as there are several.
 */
public final class PoolerProcess implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/pgbouncer"), Path.of("/usr/bin/pgbouncer"));

    /** PgBouncer refuses to run as root. */
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");

    /** Against hanging only. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final int port;
    private final String database;
    private final Process process;

    private PoolerProcess(Path folder, int port, String database, Process process) {
        this.folder = folder;
        this.port = port;
        this.database = database;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts one, and waits until it answers. Skips the test, or fails it, if the program is not there. */
    public static PoolerProcess before(TestDatabase server) {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> TestPostgres.missing("no PgBouncer to test on; Debian's package is pgbouncer"));
        try {
            int port = SystemServer.freePort();
            Path folder = Files.createTempDirectory(ScratchFolders.shared(), "pooler-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path settings = Files.write(folder.resolve("pooler.ini"), settings(PostgresUrl.place(server.url()), port));
            PoolerProcess pooler = new PoolerProcess(
                    folder, port, PostgresUrl.database(server.url()), start(program, settings, folder));
            pooler.awaitAnswer();
            return pooler;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> settings(String server, int port) {
        return List.of(
                "[databases]",
                "* = " + server,
                "[pgbouncer]",
                "listen_addr = " + HOST,
                "listen_port = " + port,
                "unix_socket_dir =",
                // Whoever asks gets the user named above.
                "auth_type = any",
                "pool_mode = transaction",
                "server_round_robin = 1",
                "default_pool_size = 4",
                "max_client_conn = 100",
                "ignore_startup_parameters = extra_float_digits");
    }

    private static Process start(Path program, Path settings, Path folder) throws IOException {
        List<String> command = new ArrayList<>("root".equals(System.getProperty("user.name")) ? AS_NOBODY : List.of());
        command.addAll(List.of(program.toString(), settings.toString()));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pooler.log").toFile())
                .start();
    }

    private void awaitAnswer() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("PgBouncer ended: " + Files.readString(folder.resolve("pooler.log")));
            }
            return SingleStatement.read(url(""), "SELECT 1").equals("1");
        });
    }

    /** Returns where the database is behind the pooler, with a setting of the driver, or none. */
    public String url(String setting) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database + "?user=postgres&" + setting;
    }

    /** Ends the process, and leaves nothing of it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                Files.delete(one);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
