package dev.portalaccess.roster;

import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.roster.IntakeService;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs rows through a portal, and keeps the lines of the report. */
final class IntakeDesk {

    final TestPortal portal;
    final List<RowResult> lines = new ArrayList<>();
    private final RosterIntake intake;

    IntakeDesk(TestPortal portal) {
        this(portal, portal.commands());
    }

    IntakeDesk(TestPortal portal, CommandRunner commands) {
        this.portal = portal;
        this.intake = new IntakeService(commands);
    }

    RosterIntake intake() {
        return intake;
    }

    IntakeReport invite(InvitationRow... rows) {
        return intake.invite(portal.clerk(), List.of(rows).iterator(), lines::add);
    }

    IntakeReport previewRoster(InvitationRow... rows) {
        return intake.previewRoster(portal.clerk(), List.of(rows).iterator(), lines::add);
    }

    IntakeReport importUsers(ImportRow... rows) {
        return intake.importUsers(portal.clerk(), List.of(rows).iterator(), lines::add);
    }

    IntakeReport previewImport(ImportRow... rows) {
        return intake.previewImport(portal.clerk(), List.of(rows).iterator(), lines::add);
    }

    /** The class of each row, by its source id, as the last line about it says. */
    Map<String, RowClass> classes() {
        return lines.stream().collect(Collectors.toMap(RowResult::source, RowResult::is, (first, last) -> last));
    }

    /** Puts that many patients with a mailbox each into the practice. */
    List<ChartId> patients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ChartId("patient-" + i))
                .peek(id -> portal.family.charts().put(Chart.open(portal.practice, patient(id))))
                .toList();
    }

    private static Person patient(ChartId id) {
        PersonName name = PersonName.parse("Given", "Family" + letters(id)).orElseThrow();
        return new Person(
                Optional.empty(),
                Optional.of(id),
                name,
                Optional.empty(),
                Optional.of(new EmailAddress(id.value() + "@example.org")));
    }

    private static String letters(ChartId id) {
        return id.value()
                .chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining());
    }
}
