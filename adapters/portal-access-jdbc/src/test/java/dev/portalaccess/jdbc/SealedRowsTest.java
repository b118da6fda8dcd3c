package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.chartevent.ReportEvents;
import dev.portalaccess.chartevent.ReportedEvent;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.review.ConfirmGrant;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody edits the tables with SQL. The table in {@code SECURITY.md} says who finds it, and is compared with what
 * happens.
 */
@Requirement("PA-115")
@Tag("T08")
class SealedRowsTest {

    private static final Path DOCUMENT = Path.of("../../SECURITY.md");
    private static final String HEADING = "| what was done with SQL |";

    /** Returns for each row of the table whether each of its columns says yes. */
    private static Map<String, List<Boolean>> documented() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        int heading = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(HEADING))
                .findFirst()
                .orElseThrow());
        Map<String, List<Boolean>> rows = new LinkedHashMap<>();
        lines.stream().skip(heading + 2).takeWhile(line -> line.startsWith("|")).forEach(line -> {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            rows.put(
                    cells.get(1),
                    cells.subList(2, 5).stream()
                            .map(cell -> cell.startsWith("yes"))
                            .toList());
        });
        return rows;
    }

    @Test
    void each_row_of_the_table_is_played_and_each_edit_has_a_row() throws IOException {
        assertThat(documented().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RowEdit.values())
                        .map(RowEdit::row)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void each_edit_is_found_where_the_table_says(EveryDatabase kind) throws IOException {
        Map<String, List<Boolean>> documented = documented();
        Set<BrokenSeal> before = new HashSet<>();
        SoftAssertions softly = new SoftAssertions();
        try (SealedClinic clinic = new SealedClinic(kind)) {
            for (RowEdit edit : RowEdit.values()) {
                boolean isStopped = !edit.succeeds(clinic);
                Set<BrokenSeal> verified = clinic.verify(edit.chart());
                boolean isFound = verified.stream().anyMatch(broken -> !before.contains(broken));
                before.addAll(verified);
                boolean needsCheckpoint = !isStopped && !isFound && clinic.isFoundByCheckpoint();
                softly.assertThat(List.of(isStopped, isFound, needsCheckpoint))
                        .as("%s, in the row '%s'", edit, edit.row())
                        .isEqualTo(documented.get(edit.row()));
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void nothing_is_found_where_nobody_edits(EveryDatabase kind) {
        try (SealedClinic clinic = new SealedClinic(kind)) {
            clinic.granted("sound");
            clinic.link("invited");
            assertThat(clinic.verify("sound")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_merge_is_kept_and_undone_and_nothing_is_found(EveryDatabase kind) {
        try (SealedClinic clinic = new SealedClinic(kind)) {
            clinic.granted("merged");
            clinic.granted("surviving");
            report(clinic, ReportedEvent.merge("A40-1", new ChartId("merged"), new ChartId("surviving")));
            assertThat(clinic.permits(SealedClinic.account("merged"), "merged")).isFalse();
            assertThat(clinic.permits(SealedClinic.account("surviving"), "surviving"))
                    .isFalse();
            assertThat(clinic.verify("merged")).isEmpty();
            clinic.clinic()
                    .portal()
                    .reviews()
                    .confirm(
                            TestClinic.clerk(),
                            ConfirmGrant.of(GrantOn.of(clinic.clinic()
                                    .grants(new ChartId("merged"))
                                    .get(0))))
                    .orThrow();
            assertThat(clinic.permits(SealedClinic.account("merged"), "surviving"))
                    .isTrue();
            assertThat(clinic.permits(SealedClinic.account("merged"), "merged")).isTrue();
            report(clinic, ReportedEvent.unmerge("A40-2", new ChartId("merged")));
            assertThat(clinic.permits(SealedClinic.account("merged"), "surviving"))
                    .isFalse();
            assertThat(clinic.permits(SealedClinic.account("merged"), "merged")).isTrue();
            assertThat(clinic.permits(SealedClinic.account("surviving"), "surviving"))
                    .isTrue();
            assertThat(clinic.verify("surviving")).isEmpty();
        }
    }

    private static void report(SealedClinic clinic, ReportedEvent event) {
        clinic.clinic()
                .portal()
                .chartEvents()
                .report(TestClinic.clerk(), ReportEvents.of(event))
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_row_with_the_content_of_another_is_broken_at_its_place(EveryDatabase kind) {
        try (SealedClinic clinic = new SealedClinic(kind)) {
            String holder = clinic.granted("copied").holder().value();
            String other = clinic.granted("other").holder().value();
            clinic.link("invited");
            clinic.link("source");
            String invitation = clinic.invitationOf("invited");
            clinic.edit(
                    copyOfBody("portal_holder", holder, other),
                    copyOfBody("portal_invitation", invitation, clinic.invitationOf("source")));
            assertThat(clinic.permits(SealedClinic.account("copied"), "copied")).isFalse();
            for (String chart : List.of("copied", "invited", "other")) {
                assertThat(clinic.verify(chart))
                        .containsExactlyInAnyOrder(
                                new BrokenSeal("holder", holder, BrokenSeal.MISLED),
                                new BrokenSeal("invitation", invitation, BrokenSeal.MISLED));
            }
        }
    }

    private static String copyOfBody(String table, String to, String from) {
        return "UPDATE " + table + " SET body = (SELECT source.body FROM " + table + " source WHERE source.id = '"
                + from + "') WHERE id = '" + to + "'";
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void an_invitation_that_cannot_be_read_is_broken_at_its_place(EveryDatabase kind) {
        try (SealedClinic clinic = new SealedClinic(kind)) {
            clinic.link("damaged");
            String invitation = clinic.invitationOf("damaged");
            clinic.edit("UPDATE portal_invitation SET body = 'x' WHERE id = '" + invitation + "'");
            assertThat(clinic.verify("damaged"))
                    .containsExactly(new BrokenSeal("invitation", invitation, BrokenSeal.UNREADABLE));
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_row_that_cannot_be_read_is_broken_at_its_place(EveryDatabase kind) {
        try (SealedClinic clinic = new SealedClinic(kind)) {
            clinic.granted("damaged");
            clinic.granted("sound");
            clinic.granted("unchained");
            clinic.edit(
                    "UPDATE portal_grant SET body = 'x' WHERE chart = 'damaged'",
                    "UPDATE portal_audit_entry SET details = 'x' WHERE chart = 'unchained'");
            assertThat(clinic.permits(SealedClinic.account("damaged"), "damaged"))
                    .isFalse();
            assertThat(clinic.permits(SealedClinic.account("sound"), "sound")).isTrue();
            assertThat(clinic.verify("sound"))
                    .containsExactlyInAnyOrder(
                            new BrokenSeal("chart", "damaged", BrokenSeal.UNREADABLE),
                            new BrokenSeal("chart", "unchained", BrokenSeal.UNREADABLE));
        }
    }
}
