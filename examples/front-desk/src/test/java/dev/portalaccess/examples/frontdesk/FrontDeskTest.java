package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

class FrontDeskTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private static Path workplace;

    private static int run(OutputStream out, OutputStream err, Path directory, String... arguments) {
        return FrontDesk.run(List.of(arguments), directory, stream(out), stream(err));
    }

    private int run(String... arguments) {
        return run(out, err, workplace, arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class The_story_on_the_shipped_practice {

        private String told;

        @BeforeAll
        void play(@TempDir Path directory) {
            assertThat(run(out, err, directory)).isZero();
            assertThat(err()).isEmpty();
            told = out();
        }

        @Test
        void shows_the_guarantor_where_it_is_another_human_and_says_why_not_elsewhere() {
            assertThat(told)
                    .contains("Guarantor  Amelie Patient, nothing")
                    .contains("Guarantor  not offered: the patient is the guarantor");
        }

        @Test
        void offers_the_mothers_chart_with_its_reason() {
            assertThat(told).contains("may tick   Amelie Patient (Camille's mother Amelie)");
        }

        @Test
        void shows_each_secret_once_on_the_paper_it_leaves_on() {
            assertThat(told).containsPattern("#pa1_[0-9a-z]{85}").contains("letter", "e-mail");
        }

        @Test
        void says_that_a_second_click_changes_nothing_and_a_stranger_gets_nothing() {
            assertThat(told)
                    .contains("signed in and confirmed, login-parent: redeemed on 2026-03-02T15:00:00Z for 2 chart(s)")
                    .contains("clicked a second time, login-parent: redeemed on 2026-03-02T15:00:00Z for 2 chart(s)")
                    .contains("forwarded to somebody else, login-stranger: not redeemed, USED");
        }

        @Test
        void tells_a_slip_in_typing_from_a_wrong_password() {
            assertThat(told)
                    .contains("a slip in typing: not accepted, MISTYPED")
                    .contains("another letter's password: not accepted, WRONG")
                    .contains("with the ticket, login-guarantor: redeemed on 2026-03-02T15:00:00Z for 1 chart(s)");
        }

        @Test
        void ends_links_after_five_days_and_passwords_after_ten() {
            assertThat(told)
                    .contains("clicked all the same, login-aunt: not redeemed, EXPIRED")
                    .contains("as printed: not accepted, EXPIRED");
        }

        @Test
        void lets_in_who_is_sent_another_link() {
            assertThat(told).contains("login-aunt: redeemed on 2026-03-12T15:00:00Z for 1 chart(s)");
        }

        @Test
        void refuses_on_the_next_click_after_a_revocation() {
            String afterwards = told.substring(told.indexOf("On the next click"));
            assertThat(afterwards).containsPattern("login-parent +Camille Patient +no +REVOKED \\[PA-070\\]");
            assertThat(afterwards).containsPattern("login-parent +Amelie Patient +yes");
        }

        @Test
        void gives_nothing_back_to_the_old_link_after_a_revocation() {
            String afterwards = told.substring(told.indexOf("It has opened nothing again"));
            assertThat(afterwards).containsPattern("login-parent +Camille Patient +no +REVOKED");
        }

        @Test
        void keeps_the_box_shut_without_an_address() {
            assertThat(told)
                    .contains("address \"\": The portal invitation needs")
                    .contains("address \"kim@example.org\": can be ticked");
        }
    }

    @Nested
    class Another_practice {

        @TempDir
        private Path directory;

        @Test
        void is_not_mixed_with_another_one_in_the_same_database() throws IOException {
            assertThat(run()).isZero();
            writeSmallPractice();
            out.reset();
            assertThat(run("--practice", directory.toString())).isZero();
            assertThat(out()).contains("nothing is kept here yet");
        }

        @Test
        void plays_with_people_it_picks_and_reports_every_bad_line() throws IOException {
            writeSmallPractice();
            assertThat(run("--practice", directory.toString())).isZero();
            assertThat(err()).contains("patients.csv, line 4, birth_date");
            assertThat(out()).contains("Kit Young", "login-parent");
        }

        @Test
        void is_refused_if_there_is_no_such_directory() {
            assertThat(run("--practice", directory.resolve("none").toString())).isEqualTo(2);
            assertThat(err()).contains("There is no directory");
        }

        @Test
        void is_refused_if_the_story_cannot_be_played_on_it() {
            assertThat(run("--practice", directory.toString())).isEqualTo(2);
            assertThat(err()).contains("patients.csv: the file is missing", "The story needs");
        }

        private void writeSmallPractice() throws IOException {
            write(
                    "patients.csv",
                    "chart,given,middle,family,birth_date,death_date,sex,address,city,state,zip,email,phone",
                    "c1,Kit,,Young,2018-01-01,,F,,,,,,",
                    "c2,Alex,,Young,1985-01-01,,M,,,,,alex@example.org,",
                    "c3,Sam,,Other,1970-02-30,,M,,,,,,",
                    "c4,Pat,,Else,1975-05-05,,F,,,,,pat@example.org,");
            write(
                    "guarantors.csv",
                    "chart,guarantor_chart,given,family,birth_date,relationship_v2_0063",
                    "c1,c2,Alex,Young,1985-01-01,FTH");
            write("associated_charts.csv", "chart,other_chart,other_is_to_patient_v3_RoleCode", "c1,c2,FTH");
        }

        private void write(String file, String... lines) throws IOException {
            Files.write(directory.resolve(file), List.of(lines));
        }
    }

    @Test
    void a_wrong_argument_shows_how_it_is_used() {
        assertThat(run("--frobnicate")).isEqualTo(2);
        assertThat(err()).contains("Usage:");
    }
}
