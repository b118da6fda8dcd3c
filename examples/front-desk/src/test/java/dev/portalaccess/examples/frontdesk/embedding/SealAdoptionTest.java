package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder from before there were seals, opened by a program that has them. */
@Requirement("PA-115")
class SealAdoptionTest {

    private static final ChartId CAMILLE = new ChartId("camille");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final PracticeRoster roster = PracticeRoster.shipped();
    private final List<String> progress = new ArrayList<>();
    private EnablingResult enabled;

    private SampleEhr open() {
        List<Chart> charts = roster.charts().all(roster.practice().id());
        return new SampleEhr(folder, roster.practice(), charts, clock, progress::add);
    }

    private Path keys() {
        return folder.resolve("front-desk.keys");
    }

    private Caller clerk() {
        return Caller.staff(roster.practice().id(), "clerk");
    }

    /** Makes the folder as a program without seals left it: no seal on any record, and no key for seals. */
    @BeforeEach
    void there_is_an_older_folder() throws IOException {
        KeyFile.makeIfMissing(keys());
        Files.writeString(keys(), Files.readString(keys()) + "SEALS=OFF\n");
        try (SampleEhr ehr = open()) {
            assertThat(ehr.seals()).isEqualTo(SealMode.OFF);
            enabled = ehr.portal()
                    .enabling()
                    .enable(clerk(), EnableAccess.on(CAMILLE, Individual.patient(DeliveryChoice.print())))
                    .orThrow();
            ehr.portal()
                    .registrations()
                    .invite(clerk(), InviteToRegister.of("Nora", "Quinn", "nora@example.org", null))
                    .orThrow();
            ehr.portal().delivery().runOnce(10);
        }
        try (Stream<String> lines = Files.lines(keys())) {
            Files.write(keys(), lines.filter(line -> !line.startsWith("SEAL")).toList());
        }
        progress.clear();
    }

    private static void edit(SampleEhr ehr, String sql) {
        try (Connection connection = ehr.database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void is_sealed_in_steps_that_are_told_and_then_requires_seals() throws IOException {
        RecordingPrinter printer = new RecordingPrinter();
        try (SampleEhr ehr = open()) {
            assertThat(progress).hasSizeGreaterThan(2);
            assertThat(ehr.seals()).isEqualTo(SealMode.REQUIRED);
            assertThat(ehr.portal().delivery().print(clerk(), enabled.letters().get(0), printer))
                    .as("a letter that waited")
                    .isInstanceOf(PrintOutcome.Printed.class);
            assertThat(ehr.portal()
                            .seals()
                            .verify(Caller.of(roster.practice().id(), DeskRights.PROGRAM), SealPlace.START, 1_000)
                            .broken())
                    .isEmpty();
            assertThat(ehr.portal()
                            .registrations()
                            .invite(clerk(), InviteToRegister.of("Eva", "Stone", "eva@example.org", null)))
                    .isInstanceOf(Outcome.Done.class);
            edit(ehr, "UPDATE portal_chart SET seal = NULL, tags = NULL");
        }
        assertThat(progress).last().asString().startsWith("All records are sealed.");
        assertThat(Files.readString(keys())).contains("SEAL=", "SEALS=ADOPTING", "SEALS.riverside=REQUIRED");
        progress.clear();
        try (SampleEhr ehr = open()) {
            assertThat(ehr.seals()).as("whatever the database says").isEqualTo(SealMode.REQUIRED);
            assertThat(ehr.portal().seals().check(clerk(), CAMILLE).isIntact()).isFalse();
        }
        assertThat(progress).isEmpty();
    }

    @Test
    @ThoroughTier("one more folder; the quick tier has the way that succeeds")
    void with_a_record_that_cannot_be_read_does_not_require_seals_yet() throws IOException {
        try (SampleEhr ehr = open()) {
            edit(ehr, "UPDATE portal_invitation SET body = 'x'");
        }
        Files.writeString(keys(), Files.readString(keys()).replace("SEALS.riverside=REQUIRED", ""));
        try (SampleEhr ehr = open()) {
            assertThat(ehr.seals()).isEqualTo(SealMode.ADOPTING);
        }
        assertThat(progress).last().asString().startsWith("Some records are not as this program wrote them");
    }
}
