package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program is started again, on what it left behind. */
class GoingOnTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** What it told; it has to end well. */
    private String played(String... arguments) {
        return played(directory, arguments);
    }

    private String played(Path place, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = FrontDesk.run(List.of(arguments), place, printer(out), printer(err));
        assertThat(code).as(() -> text(err)).isZero();
        return text(out);
    }

    private int refused(String... arguments) {
        return FrontDesk.run(List.of(arguments), directory, printer(new ByteArrayOutputStream()), printer(err));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from);
        return text.substring(begin, text.indexOf(to, begin));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class On_the_file_of_the_last_time {

        private String first;
        private String second;
        private String third;

        @BeforeAll
        void play(@TempDir Path place) {
            first = played(place);
            second = played(place);
            third = played(place);
        }

        @Test
        void the_file_is_named_on_the_screen() {
            assertThat(first).contains("front-desk.db", "nothing is kept here yet");
        }

        @Test
        void everything_is_found_again() {
            assertThat(second)
                    .contains("found 7 invitations: 2 expired, 4 redeemed, 1 voided")
                    .contains("found 5 grants")
                    .contains("messages that did not leave the last time: 0");
        }

        @Test
        void who_had_access_has_it_and_who_lost_it_has_not() {
            String found = between(second, "found 5 grants", "audit:");
            assertThat(found)
                    .containsPattern("login-parent +Camille Patient +no +REVOKED \\[PA-070\\]")
                    .containsPattern("login-parent +Amelie Patient +yes")
                    .containsPattern("login-guarantor +Camille Patient +yes")
                    .containsPattern("login-aunt +Camille Patient +yes");
        }

        @Test
        void a_patient_who_registered_is_still_in_the_hosts_charts() {
            assertThat(second).containsPattern("login-newcomer +Robin Newcomer +yes");
        }

        @Test
        void every_chain_is_whole() {
            assertThat(second).contains("audit: 5 of 5 chains are whole").doesNotContain("NOT WHOLE");
        }

        @Test
        void the_clock_goes_on_the_day_after() {
            assertThat(second).contains("of 2026-03-12T15:00:00Z; now it is one day later");
            assertThat(third).contains("of 2026-03-13T15:00:00Z; now it is one day later");
        }

        @Test
        void nobody_is_invited_who_has_access() {
            assertThat(second)
                    .contains("Jane Other is left out: has access since 2026-03-12T15:00:00Z")
                    .contains("has access already, since 2026-03-02T15:00:00Z")
                    .contains("is left out: the access was revoked")
                    .doesNotContain("To:         jane.other@example.org");
        }

        @Test
        void whoever_came_late_comes_with_a_new_letter() {
            assertThat(second).contains("login-adult: redeemed on 2026-03-13T15:00:00Z for 1 chart(s)");
            assertThat(third).contains("has access since 2026-03-13T15:00:00Z; needs none");
        }

        @Test
        void each_time_another_patient_registers() {
            assertThat(second).contains("Are you Sasha?").contains("completed: Registered");
            assertThat(third).contains("Are you Jules?").contains("completed: Registered");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The messages leave after the commit",
                "┌─ e-mail",
                "┌─ letter",
                "The link from the e-mail",
                "Who may open which chart",
                "After 10 days"
            })
    void a_run_that_stops_there_is_gone_on_with(String scene) {
        PrintStream stopping = new StoppingOutput(scene).printer();
        assertThatThrownBy(() -> FrontDesk.run(List.of(), directory, stopping, printer(err)))
                .isInstanceOf(StoppingOutput.Stopped.class);
        String afterwards = played();
        assertThat(afterwards)
                .contains("What is left of the last time", "login-parent", "audit of the practice: Intact")
                .doesNotContain("NOT WHOLE");
        assertThat(between(afterwards, "On the next click", "── What"))
                .containsPattern("login-parent +Camille Patient +no +REVOKED")
                .containsPattern("login-parent +Amelie Patient +yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"double click", "with the ticket"})
    void a_program_that_is_killed_there_is_gone_on_with(String line) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FrontDesk.class.getName())
                .directory(directory.toFile())
                .redirectError(directory.resolve("err.txt").toFile())
                .start();
        try (BufferedReader screen = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(screen.lines().anyMatch(shown -> shown.contains(line))).isTrue();
            program.destroyForcibly().waitFor();
        }
        assertThat(played())
                .contains("What is left of the last time", "audit of the practice: Intact")
                .containsPattern("login-guarantor +Camille Patient +yes")
                .doesNotContain("NOT WHOLE");
    }

    @Test
    void another_file_is_taken_if_it_is_named() {
        assertThat(played("--database", "other.db")).contains("other.db");
        assertThat(directory.resolve("other.db")).isRegularFile();
        assertThat(directory.resolve("front-desk.db")).doesNotExist();
    }

    @Test
    void another_database_is_taken_if_its_url_is_given() {
        String url = "jdbc:h2:" + directory.resolve("desk") + ";USER=sa;PASSWORD=hush-hush";
        assertThat(played("--database", url))
                .contains("nothing is kept here yet")
                .doesNotContain("hush-hush");
        assertThat(played("--database", url)).contains("found 5 grants", "login-adult: redeemed on 2026-03-13");
        assertThat(directory.resolve("desk.mv.db")).isRegularFile();
    }

    @Nested
    class Beginning_anew {

        @Test
        void throws_the_file_away() {
            played();
            assertThat(played("--fresh")).contains("nothing is kept here yet");
        }

        @Test
        void needs_no_file() {
            assertThat(played("--fresh")).contains("nothing is kept here yet");
        }

        @Test
        void leaves_a_file_alone_that_is_somebody_elses() throws IOException {
            Path file = Files.writeString(directory.resolve("letter.txt"), "Dear Camille");
            assertThat(refused("--fresh", "--database", "letter.txt")).isEqualTo(2);
            assertThat(text(err)).contains("was not made by this program").hasLineCount(1);
            assertThat(file).hasContent("Dear Camille");
        }

        @Test
        void is_refused_on_a_database_server() {
            assertThat(refused("--fresh", "--database", "jdbc:postgresql://localhost/desk?password=hush-hush"))
                    .isEqualTo(2);
            assertThat(text(err))
                    .contains("--fresh")
                    .doesNotContain("hush-hush")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/desk?user=clerk&password=hush-hush",
                "jdbc:postgresql://clerk:hush-hush@localhost/desk",
                "jdbc:nosuch://localhost/desk?password=hush-hush",
                "jdbc:h2:tcp://localhost:1/desk;PASSWORD=hush-hush",
                "jdbc:sqlite:desk.db?password=hush-hush",
                "no/such/directory/desk.db",
                "."
            })
    void a_database_that_cannot_be_used_costs_one_line(String named) {
        assertThat(refused("--database", named)).isEqualTo(2);
        assertThat(text(err))
                .startsWith("The database cannot be used")
                .hasLineCount(1)
                .doesNotContain("hush-hush");
    }

    @Test
    void a_file_that_is_no_database_costs_one_line() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear Camille, ".repeat(1000));
        assertThat(refused("--database", "letter.txt")).isEqualTo(2);
        assertThat(text(err)).startsWith("The database cannot be used").hasLineCount(1);
        assertThat(file).content().startsWith("Dear Camille");
    }
}
