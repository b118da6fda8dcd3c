package dev.portalaccess.benchmarks.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The front desk as a separate process, started as {@code mvn -Pfront-desk} starts it, on a free port. */
final class FrontDeskProcess implements AutoCloseable {

    static final int MEBIBYTES = 256;

    private static final String MODULE = "dev.portalaccess.examples.frontdesk";
    private static final String OPEN = "The front desk is open at ";
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final int SECONDS_TO_CLOSE = 10;

    private final Process process;
    private final URI address;

    private FrontDeskProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the process and waits until it reports that it is open. Its error output goes to this program's error
     * output.
     */
    static FrontDeskProcess start(Path folder) {
        try {
            Process process = new ProcessBuilder(command(folder))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new FrontDeskProcess(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(OPEN)) {
                return URI.create(line.substring(OPEN.length()));
            }
        }
        throw new IllegalStateException("the front desk did not open");
    }

    /** Returns the command line of the front desk's pom, with a log of collections and an exit if memory runs out. */
    private static List<String> command(Path folder) {
        String path = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(java("java"));
        command.addAll(List.of("-Xmx" + MEBIBYTES + "m", "-XX:+ExitOnOutOfMemoryError"));
        command.add("-Xlog:gc:file=" + collections(folder) + ":none");
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.add("--enable-native-access=org.xerial.sqlitejdbc");
        command.addAll(List.of("-Dorg.jboss.logging.provider=slf4j", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        command.addAll(List.of("--module-path", path, "--class-path", path, "--add-modules", "jdk.unsupported"));
        command.addAll(List.of("--add-reads", MODULE + "=ALL-UNNAMED,openhtmltopdf.core"));
        command.addAll(List.of("--module", MODULE + "/" + MODULE + ".FrontDesk"));
        command.addAll(List.of("--port", "0", "--data", folder.toString()));
        return command;
    }

    /** Returns the file of the log of collections. */
    static Path collections(Path folder) {
        return folder.resolve("collections.log");
    }

    URI address() {
        return address;
    }

    /** Makes the process collect all garbage. */
    void collect() {
        try {
            new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the processor time that the process has used so far, in seconds. */
    double core() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / MILLIS_PER_SECOND;
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the front desk did not close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
