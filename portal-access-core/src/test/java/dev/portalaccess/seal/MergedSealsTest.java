package dev.portalaccess.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.chartevent.ReportEvents;
import dev.portalaccess.chartevent.ReportedEvent;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.access.ReviewService;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.review.ConfirmGrant;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Merged charts where seals are required: what the library wrote fits, and an edited merge leads nowhere. */
@Requirement({"PA-115", "PA-100", "PA-104"})
@Tag("T08")
@Tag("T51")
class MergedSealsTest {

    private final SealedPortal sealed = new SealedPortal(SealMode.REQUIRED);
    private final ChartId camille = sealed.portal.camille;
    private final ChartId amelie = sealed.portal.amelie;
    private final ChartId anthony = sealed.portal.anthony;

    @BeforeEach
    void there_are_grants() {
        sealed.story.fathersGrants();
    }

    private void report(ReportedEvent event) {
        sealed.portal
                .chartEvents()
                .report(sealed.portal.clerk(), ReportEvents.of(event))
                .orThrow();
    }

    private void assertFits() {
        for (ChartId chart : List.of(camille, amelie, anthony)) {
            SealReport report = sealed.seals().check(sealed.portal.clerk(), chart);
            assertThat(report.broken()).as(chart.value()).isEmpty();
            assertThat(report.unknown()).isZero();
        }
        assertThat(sealed.seals()
                        .verify(sealed.portal.clerk(), SealPlace.START, 1_000)
                        .broken())
                .isEmpty();
    }

    private void keep(ChartId chart) {
        Grant grant = sealed.chart(chart).value().grants().get(0);
        new ReviewService(sealed.portal.commands())
                .confirm(sealed.portal.clerk(), ConfirmGrant.of(GrantOn.of(grant)))
                .orThrow();
    }

    @Test
    void every_step_of_a_merge_fits_the_trail() {
        report(ReportedEvent.merge("1", camille, amelie));
        assertFits();
        keep(camille);
        assertFits();
        assertThat(sealed.decide(sealed.father(), camille).isPermitted()).isTrue();
        report(ReportedEvent.renumber("2", amelie, anthony));
        assertFits();
        report(ReportedEvent.unmerge("3", camille));
        assertFits();
        report(ReportedEvent.move("4", camille));
        report(ReportedEvent.link("5", camille, anthony));
        assertFits();
    }

    /** The chart's row says that it was merged into Camille's, as the library never wrote it. */
    private void forgeMerge(ChartId chart) {
        sealed.edit(
                chart,
                access -> access.with(access.record()
                        .withEvents(List.of(ChartEvent.of(
                                "forged",
                                ChartEvent.Kind.MERGED_INTO,
                                Optional.of(camille),
                                sealed.portal.clock.instant(),
                                sealed.portal.clerk().actor())))));
    }

    @Test
    void a_chart_that_was_edited_to_lead_to_another_permits_nothing() {
        forgeMerge(anthony);
        assertThat(sealed.decide(sealed.father(), camille).isPermitted()).isTrue();
        assertThat(sealed.refusal(sealed.father(), anthony)).containsExactly(RefusalReason.SEAL_BROKEN);
    }

    @Test
    void nor_does_it_in_what_was_read_for_a_request() {
        forgeMerge(amelie);
        HeldGrants held = sealed.portal.decisions().heldBy(sealed.portal.practice, sealed.father());
        ChartUse use = ChartUse.view(ChartArea.CLINICAL);
        assertThat(held.decide(sealed.portal.family.chart(camille), use).isPermitted())
                .isTrue();
        assertThat(held.decide(sealed.portal.family.chart(amelie), use).isPermitted())
                .isFalse();
    }

    @Test
    void a_merge_that_was_taken_from_the_record_contradicts_the_trail() {
        report(ReportedEvent.merge("1", camille, amelie));
        Versioned<ChartAccess> read = sealed.chart(camille);
        ChartRecord alone = read.value().record().withEvents(List.of());
        CommandRunner commands = sealed.portal.commands();
        sealed.write(read.to(read.value().with(alone))
                .withSeal(commands.parts().seals().sealChart(alone, read.version())));
        assertThat(sealed.seals().check(sealed.portal.clerk(), camille).broken())
                .contains(new BrokenSeal("chart", camille.value(), BrokenSeal.CONTRADICTED));
    }
}
