package dev.portalaccess.jdbc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A server of the system's programs on a data folder of its own. */
public final class SystemServer implements OwnServer {

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
        Path folder = programs.folder();
        programs.run(folder, "initdb", "-A", "trust", "-U", "postgres", "-E", "UTF-8", "-D", data(folder));
        SystemServer server = new SystemServer(programs, folder, freePort());
        server.begin("");
        Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
        return server;
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
        programs.run(folder, "pg_ctl", "-D", data(folder), "-o", options, "-l", log(), "-w", "start");
    }

    /** Stops it as if its machine had failed, or in good order. */
    public void stop(String mode) {
        programs.run(folder, "pg_ctl", "-D", data(folder), "-m", mode, "-w", "stop");
    }

    private void remove() {
        if (Files.exists(folder.resolve("data").resolve("postmaster.pid"))) {
            stop("immediate");
        }
        Scratch.remove(folder);
    }

    private String log() {
        return folder.resolve("server.log").toString();
    }

    private static String data(Path folder) {
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
