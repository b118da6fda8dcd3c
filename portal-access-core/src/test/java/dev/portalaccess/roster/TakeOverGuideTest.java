package dev.portalaccess.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.SourceCheckout;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/guide/take-over.md} shows. */
@Requirement("PA-103")
class TakeOverGuideTest {

    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final List<String> FILE = List.of(
            "user-1,amelie,,,login-1,amelie.patient@example.org",
            "user-2,camille,anthony,FTH,login-2,anthony.patient@example.org");

    private final TestPortal portal = TestPortal.create();
    private final RosterIntake rosters = new IntakeDesk(portal).intake();
    private final List<RowResult> report = new ArrayList<>();

    static ImportRow row(String line) {
        String[] cell = line.split(",", -1);
        DeliveryChoice later = DeliveryChoice.print(cell[5]);
        Individual person = cell[2].isBlank()
                ? Individual.patient(later)
                : Individual.anotherPatient(
                        new ChartId(cell[2]), Relationship.find(cell[3]).orElse(null), later);
        return new ImportRow(cell[0], cell[1], cell[4], person);
    }

    @Test
    void a_file_is_tried_and_then_done() {
        Caller clerk = portal.clerk();
        Stream<String> file = FILE.stream();
        IntakeReport preview =
                rosters.previewImport(clerk, file.map(TakeOverGuideTest::row).iterator(), report::add);
        assertThat(preview.count(RowClass.READY)).isEqualTo(2);

        List<ImportRow> confirmed = FILE.stream().map(TakeOverGuideTest::row).toList();
        AtomicBoolean cancelled = new AtomicBoolean();
        IntakeReport done = rosters.importUsers(clerk, confirmed.iterator(), new IntakeObserver() {
            @Override
            public void accept(RowResult line) {
                report.add(line);
            }

            @Override
            public boolean goesOn(IntakeReport soFar) {
                return !cancelled.get();
            }
        });
        assertThat(done.count(RowClass.DONE)).isEqualTo(2);
        assertThat(report).hasSize(4);
    }

    @Test
    void the_page_shows_this_code_and_every_class() throws IOException {
        String guide = String.join("\n", SourceCheckout.lines("guide/take-over.md"));
        String here = plain(Files.readString(Path.of("src/test/java/dev/portalaccess/roster/TakeOverGuideTest.java")));
        List<String> shown = CODE.matcher(guide)
                .results()
                .map(found -> plain(found.group(1)))
                .toList();
        assertThat(shown).hasSize(3).allSatisfy(code -> assertThat(here).contains(code));
        assertThat(Arrays.stream(RowClass.values()).map(Enum::name))
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    /** Code without its indentation. */
    private static String plain(String code) {
        return code.strip().replaceAll("\n\\s*", "\n");
    }
}
