package dev.portalaccess.examples.frontdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program: what may be typed behind its name, and what it says if it cannot open. */
class FrontDeskTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return FrontDesk.run(
                List.of(arguments), folder, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    @Test
    void tells_its_options() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--port", "--data", "--practice", "--host", "--once");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot 8080", "--port", "help", "--once --data"})
    void tells_its_options_to_whoever_types_others(String typed) {
        assertThat(run(typed.split(" "))).isEqualTo(2);
        assertThat(err.toString(UTF_8).strip()).isEqualTo(CommandLineOptions.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port http", "--port -1", "--port 65536", "--port 080808", "--clock-ahead tomorrow"})
    void says_in_one_line_what_a_value_has_to_be(String typed) {
        assertThat(run(typed.split(" "))).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines())
                .hasSize(1)
                .first()
                .asString()
                .endsWith(", not " + typed.split(" ")[1] + ".");
    }

    @Test
    void opens_once_and_looks_at_its_first_page() {
        assertThat(run("--port", "0", "--once")).isZero();
        assertThat(out.toString(UTF_8).lines()).hasSize(2).last().isEqualTo("The first page is in order.");
        assertThat(folder.resolve("front-desk-data")).isNotEmptyDirectory();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void says_in_one_line_that_a_port_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("--port", port, "--once")).isEqualTo(2);
            assertThat(err.toString(UTF_8).lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("Port " + port + " is taken.");
        }
    }

    @Test
    void says_in_one_line_that_the_keys_of_its_database_are_missing() throws IOException {
        run("--port", "0", "--once");
        Files.delete(folder.resolve("front-desk-data").resolve("front-desk.keys"));
        assertThat(run("--port", "0", "--once")).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("are missing or cannot be read.");
    }

    @Test
    void says_in_one_line_that_there_is_no_such_practice() {
        assertThat(run("--practice", "nowhere", "--once")).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines()).hasSize(1).first().asString().contains("nowhere");
    }

    @Test
    void says_which_files_of_a_practice_are_missing() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        run("--practice", "empty", "--port", "0", "--once");
        assertThat(err.toString(UTF_8)).contains("patients.csv");
    }

    @Test
    void says_in_one_line_that_its_data_cannot_lie_in_a_file() throws IOException {
        Files.createFile(folder.resolve("taken"));
        assertThat(run("--data", "taken", "--port", "0", "--once")).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines()).hasSize(1).first().asString().contains("taken");
    }

    @Test
    void says_in_one_line_that_its_database_is_none() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("data")).resolve("front-desk.db"), "no database ".repeat(99));
        assertThat(run("--data", "data", "--port", "0", "--once")).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines()).hasSize(1).first().asString().startsWith("The database cannot be used");
    }
}
