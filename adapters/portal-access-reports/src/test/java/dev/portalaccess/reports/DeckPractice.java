package dev.portalaccess.reports;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.reports.TestDeck.Scenario;
import dev.portalaccess.reports.TestDeck.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A practice in which a deck has happened. The deck says yes or no; this gives each encounter a fortnight of its own, in
 * which access is offered in time in one of several ways, or not in time in one of several others.
 */
final class DeckPractice {

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final Duration BRIEF = Duration.ofHours(30);

    private final MeasuredPractice practice = new MeasuredPractice();
    private final List<List<ReportedEncounter>> encounters = new ArrayList<>();
    private final Map<String, Integer> fortnights = new HashMap<>();
    private final MeasureDefinition definition;
    private int yes;
    private int no;

    /** @param automatic the title of what is done by itself, if there is any */
    DeckPractice(TestDeck deck, Optional<String> automatic) {
        this.definition = definitionOf(deck);
        for (Scenario scenario : deck.scenarios()) {
            List<ReportedEncounter> here = new ArrayList<>();
            scenario.steps().forEach(step -> here.add(happen(step, automatic)));
            encounters.add(here);
        }
    }

    private static MeasureDefinition definitionOf(TestDeck deck) {
        return deck.counted() == EncounterKind.DISCHARGE
                ? MeasureDefinition.hospitals("deck", MeasuredPractice.YEAR)
                : MeasureDefinition.clinicians("deck", MeasuredPractice.YEAR, BusinessCalendar.WEEKDAYS);
    }

    /** The figures after a number of scenarios, and the patients behind them. */
    MeasureResult after(int scenarios, EncounterOrder order, List<MeasuredPatient> patients) {
        Stream<ReportedEncounter> all =
                encounters.subList(0, scenarios).stream().flatMap(List::stream);
        Stream<ReportedEncounter> ordered = order == EncounterOrder.ANY
                ? all
                : all.sorted(Comparator.comparing(one -> one.chart().value()));
        return new PatientAccessMeasure(StoredOffers.of(practice.store()))
                .run(definition, order, ordered, patients::add);
    }

    static ChartId chartOf(String patient) {
        return new ChartId(patient.replaceAll("\\s+", "-"));
    }

    private ReportedEncounter happen(Step step, Optional<String> automatic) {
        int fortnight = fortnights.merge(step.patient(), 1, Integer::sum) - 1;
        Instant at = FIRST_MONDAY
                .plusDays(14L * fortnight + fortnight % 5)
                .atTime(10, 30)
                .atZone(MeasuredPractice.ZONE)
                .toInstant();
        ReportedEncounter encounter = new ReportedEncounter(
                chartOf(step.patient()), definition.counted(), step.unit(), at, at.plus(Duration.ofMinutes(90)));
        if (step.isTimely(automatic)) {
            offerInTime(encounter);
        } else {
            failToOffer(encounter);
        }
        return encounter;
    }

    private void offerInTime(ReportedEncounter encounter) {
        ChartId chart = encounter.chart();
        Instant available = encounter.availableAt();
        Instant late = definition.limit().lateFrom(available, MeasuredPractice.ZONE);
        switch (yes++ % 4) {
            case 0 -> practice.invite(chart, late.minusMillis(1), BRIEF);
            case 1 -> practice.invite(chart, available.minus(Duration.ofHours(29)), BRIEF);
            case 2 -> revoke(practice.grant(chart, available, MeasuredPractice.terms()), available.plus(BRIEF));
            default ->
                practice.become(
                        practice.invite(chart, available.plusSeconds(1), BRIEF),
                        new InvitationState.Cancelled(
                                available.plusSeconds(2), MeasuredPractice.CLERK, Reason.HOLDER_REQUEST));
        }
    }

    private void failToOffer(ReportedEncounter encounter) {
        ChartId chart = encounter.chart();
        Instant available = encounter.availableAt();
        Instant late = definition.limit().lateFrom(available, MeasuredPractice.ZONE);
        switch (no++ % 4) {
            case 0 -> practice.invite(chart, late, BRIEF);
            case 1 -> practice.invite(chart, available.minus(BRIEF), BRIEF);
            case 2 -> revoke(practice.grant(chart, available.minus(BRIEF), MeasuredPractice.terms()), available);
            default -> {
                // nothing is offered
            }
        }
    }

    private void revoke(Grant grant, Instant at) {
        practice.close(grant.revoked(new GrantState.Revoked(at, MeasuredPractice.CLERK, Reason.HOLDER_REQUEST)), at);
    }
}
