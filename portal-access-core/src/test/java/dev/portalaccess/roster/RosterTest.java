package dev.portalaccess.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Invitations for a whole roster. */
@Requirement("PA-160")
class RosterTest {

    private final TestPortal portal = TestPortal.create();
    private final IntakeDesk desk = new IntakeDesk(portal);

    private InvitationRow father(String source) {
        return new InvitationRow(source, "camille", ArticleHousehold.father());
    }

    private InvitationRow patient(ChartId chart) {
        return new InvitationRow(
                "row-" + chart.value(),
                chart.value(),
                Individual.patient(DeliveryChoice.email(chart.value() + "@example.org")));
    }

    private InvitationRow[] patients(int count) {
        return desk.patients(count).stream().map(this::patient).toArray(InvitationRow[]::new);
    }

    private Stream<String> messages() {
        return portal.store.everythingStored().stream()
                .filter(line -> line.startsWith("messages") && line.contains("MessageId"));
    }

    @Test
    void each_row_becomes_one_invitation_with_one_message() {
        IntakeReport report = desk.invite(patients(450));
        assertThat(report).isEqualTo(new IntakeReport(Map.of(RowClass.DONE, 450L), true));
        assertThat(messages()).hasSize(450);
        assertThat(desk.lines)
                .allMatch(line ->
                        portal.invitation(line.invitation().orElseThrow()).isLiveAt(portal.clock.instant()));
    }

    @Test
    void a_preview_tells_what_would_be_done_and_writes_nothing() {
        InvitationRow[] rows = {
            father("1"),
            father("1"),
            new InvitationRow("2", "camille", ArticleHousehold.father()),
            new InvitationRow("3", "camille", Individual.other("", "", null, DeliveryChoice.email("no address"))),
            new InvitationRow("4", "nobody", ArticleHousehold.father()),
            new InvitationRow(" ", "camille", ArticleHousehold.jane()),
            new InvitationRow("6", null, ArticleHousehold.jane())
        };
        List<String> before = portal.store.everythingStored();
        desk.previewRoster(rows);
        assertThat(portal.store.everythingStored()).isEqualTo(before);
        assertThat(desk.lines)
                .extracting(RowResult::number, RowResult::is)
                .containsExactlyInAnyOrder(
                        tuple(1L, RowClass.READY),
                        tuple(2L, RowClass.TWICE_IN_FILE),
                        tuple(3L, RowClass.TWICE_IN_FILE),
                        tuple(4L, RowClass.MALFORMED),
                        tuple(5L, RowClass.REFUSED),
                        tuple(6L, RowClass.MALFORMED),
                        tuple(7L, RowClass.MALFORMED));
    }

    @Test
    void a_row_that_is_refused_keeps_no_other_from_being_done() {
        new FrontDeskHistory(portal)
                .bar(
                        portal.camille,
                        portal.family.patient(portal.anthony).email().orElseThrow());
        desk.invite(father("1"), new InvitationRow("2", "camille", ArticleHousehold.jane()));
        assertThat(desk.classes()).isEqualTo(Map.of("1", RowClass.REFUSED, "2", RowClass.DONE));
        assertThat(portal.store.everythingStored()).anyMatch(line -> line.contains("invite-roster.refused"));
    }

    @Test
    void somebody_who_may_be_known_already_is_left_to_staff_unless_that_was_waived() {
        desk.invite(new InvitationRow("1", "camille", ArticleHousehold.jane()));
        InvitationRow again = new InvitationRow("2", "amelie", ArticleHousehold.jane());
        desk.invite(again);
        assertThat(desk.classes()).containsEntry("2", RowClass.NEEDS_REVIEW);
        desk.intake()
                .invite(
                        portal.clerk().waiving(FindingCode.POSSIBLE_DUPLICATE_HOLDER, Reason.UNDER_REVIEW),
                        List.of(again).iterator(),
                        desk.lines::add);
        assertThat(desk.classes()).containsEntry("2", RowClass.DONE);
    }

    @Test
    void two_rows_about_one_person_are_done_one_after_the_other() {
        desk.invite(father("1"), new InvitationRow("2", "amelie", ArticleHousehold.father()));
        assertThat(desk.classes()).isEqualTo(Map.of("1", RowClass.DONE, "2", RowClass.DONE));
        assertThat(desk.lines)
                .extracting(line ->
                        portal.invitation(line.invitation().orElseThrow()).holder())
                .satisfies(holders -> assertThat(holders.get(0)).isEqualTo(holders.get(1)));
    }

    @Test
    void another_run_does_nothing_again_whoever_starts_it() {
        InvitationRow[] rows = patients(250);
        desk.invite(rows);
        List<RowResult> first = List.copyOf(desk.lines);
        desk.lines.clear();
        IntakeReport second = desk.intake()
                .invite(
                        Caller.of(portal.practice, portal.family.otherClerk()),
                        List.of(rows).iterator(),
                        desk.lines::add);
        assertThat(second.count(RowClass.ALREADY_THERE)).isEqualTo(250);
        assertThat(messages()).hasSize(250);
        assertThat(desk.lines)
                .extracting(RowResult::invitation)
                .containsExactlyInAnyOrderElementsOf(
                        first.stream().map(RowResult::invitation).toList());
    }

    @Test
    void a_row_that_was_done_and_cancelled_is_not_done_again() {
        InvitationRow jane = new InvitationRow("1", "camille", ArticleHousehold.jane());
        desk.invite(jane);
        new InvitationService(portal.commands())
                .cancel(
                        portal.clerk(),
                        new CancelInvitation(
                                desk.lines.get(0).invitation().orElseThrow(), ReasonInput.of(Reason.UNDER_REVIEW)))
                .orThrow();
        desk.lines.clear();
        desk.invite(jane);
        assertThat(desk.classes()).isEqualTo(Map.of("1", RowClass.ALREADY_THERE));
        assertThat(messages()).hasSize(1);
    }

    @Test
    void a_run_that_ends_in_the_middle_is_resumed_without_a_second_message() {
        InvitationRow[] rows = patients(450);
        assertThatThrownBy(() -> desk.intake()
                        .invite(portal.clerk(), List.of(rows).iterator(), line -> {
                            if (line.number() == 230) {
                                throw new IllegalStateException("the program ends");
                            }
                        }))
                .isInstanceOf(IllegalStateException.class);
        IntakeReport report = desk.invite(rows);
        assertThat(report.counts()).isEqualTo(Map.of(RowClass.ALREADY_THERE, 400L, RowClass.DONE, 50L));
        assertThat(messages()).hasSize(450);
    }

    @Test
    void a_run_can_be_stopped_after_each_batch() {
        IntakeReport report = desk.intake()
                .invite(portal.clerk(), List.of(patients(450)).iterator(), new IntakeObserver() {
                    @Override
                    public void accept(RowResult line) {
                        desk.lines.add(line);
                    }

                    @Override
                    public boolean goesOn(IntakeReport soFar) {
                        return soFar.rows() < 300;
                    }
                });
        assertThat(report).isEqualTo(new IntakeReport(Map.of(RowClass.DONE, 400L), false));
        assertThat(desk.lines).hasSize(400);
    }

    @Test
    void rights_are_asked_for_the_chart_of_each_row() {
        portal.rights.forbid(asked ->
                asked.command().equals("invite-roster") && asked.chart().equals(Optional.of(portal.camille)));
        desk.invite(father("1"), new InvitationRow("2", "amelie", ArticleHousehold.jane()));
        assertThat(desk.classes()).isEqualTo(Map.of("1", RowClass.REFUSED, "2", RowClass.DONE));
        assertThat(desk.lines.stream()
                        .filter(line -> line.source().equals("1"))
                        .flatMap(line -> line.findings().stream())
                        .map(Finding::code))
                .containsExactly(FindingCode.NOT_ALLOWED);
    }
}
