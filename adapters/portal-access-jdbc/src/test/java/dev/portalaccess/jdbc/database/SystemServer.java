package dev.portalaccess.jdbc.database;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/** A server of the system's programs on a data folder of its own. */
public final class SystemServer implements OwnServer {

    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String FOLLOWERS = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'";

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;

    SystemServer(PostgresPrograms programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** A fresh one, stopped when this process ends. */
    public static SystemServer start(PostgresPrograms programs) {
        SystemServer server = nowhere(programs);
        server.run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF-8", "-D", server.data());
        server.begin("");
        return server;
    }

    private static SystemServer nowhere(PostgresPrograms programs) {
        LeftoverServers.clear();
        SystemServer server = new SystemServer(programs, programs.folder(), freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
        return server;
    }

    /**
     * Another that follows this one, which from now on acknowledges nothing that is not on the other's disk as well.
     */
    public SystemServer withStandby() {
        SystemServer standby = nowhere(programs);
        String from = "host=" + HOST + " port=" + port + " user=postgres";
        standby.run("pg_basebackup", "-d", from, "-D", standby.data(), "-R", "-X", "stream", "-c", "fast");
        standby.begin("");
        set("synchronous_standby_names", "*");
        await().atMost(PATIENCE)
                .until(() -> SingleStatement.read(url().url(), FOLLOWERS).equals("1"));
        return standby;
    }

    /** Changes a setting while it runs. */
    public void set(String setting, String value) {
        SingleStatement.run(url().url(), "ALTER SYSTEM SET " + setting + " = '" + value + "'");
        SingleStatement.run(url().url(), "SELECT pg_reload_conf()");
    }

    /** Host and port. */
    public String address() {
        return HOST + ":" + port;
    }

    @Override
    public PostgresUrl url() {
        return PostgresUrl.onPort(port);
    }

    @Override
    public PostgresPrograms programs() {
        return programs;
    }

    /** Starts it on what its data folder holds. */
    public void begin(String more) {
        String options = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" ", "-p " + port + " ", " " + more));
        run("pg_ctl", "-D", data(), "-o", options, "-l", log(), "-w", "start");
    }

    /** Stops it as if its machine had failed, or in good order. */
    public void stop(String mode) {
        run("pg_ctl", "-D", data(), "-m", mode, "-w", "stop");
    }

    /** Makes a standby the primary. */
    public void promote() {
        run("pg_ctl", "-D", data(), "-w", "promote");
    }

    /** Kills its first process, upon which the others end, too. */
    public void kill() {
        PostgresProcess.of(Path.of(data())).ifPresent(PostgresProcess::kill);
    }

    /** Ends it, and leaves nothing of it. */
    public void remove() {
        kill();
        if (Files.exists(folder)) {
            ScratchFolders.remove(folder);
        }
    }

    private void run(String program, String... arguments) {
        programs.run(folder, program, arguments);
    }

    private String log() {
        return folder.resolve("server.log").toString();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
