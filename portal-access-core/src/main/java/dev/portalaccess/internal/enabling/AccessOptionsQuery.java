package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Computes the options for a chart (PA-001 to PA-006). Writes nothing. */
final class AccessOptionsQuery {

    private static final int INVITATIONS_OF_ONE = 100;

    private final DecisionRound round;

    AccessOptionsQuery(DecisionRound round) {
        this.round = round;
    }

    AccessOptions options(ChartId id) {
        Optional<Chart> open = ChartInUseCheck.check(round, id);
        open.filter(GuarantorRule::mayBePatient)
                .ifPresent(chart -> round.add(FindingDefinition.GUARANTOR_MAY_BE_PATIENT, "guarantor"));
        return new AccessOptions(
                id,
                round.findings().all(),
                open.map(chart ->
                        option(chart, IndividualKind.PATIENT, chart.patient(), Optional.of(Relationship.SELF))),
                open.flatMap(this::guarantor),
                open.map(chart -> offers().offersFor(chart, Optional.empty(), Optional.empty()))
                        .orElse(List.of()));
    }

    List<PersonOption> search(ChartId id, String typed, int limit) {
        return openChart(id)
                .map(open -> round.parts().charts().search(round.caller().practice(), typed, limit).stream()
                        .flatMap(found -> anotherPatientOption(open, found).stream())
                        .toList())
                .orElse(List.of());
    }

    Optional<PersonOption> anotherPatient(ChartId id, ChartId another) {
        return openChart(id)
                .flatMap(open -> round.charts().chart(another).flatMap(chosen -> anotherPatientOption(open, chosen)));
    }

    private Optional<Chart> openChart(ChartId id) {
        return round.charts().chart(id).filter(Chart::isOpen);
    }

    /** Returns the option for another patient's open chart, never for the chart itself (PA-003). */
    private Optional<PersonOption> anotherPatientOption(Chart open, Chart other) {
        return Optional.of(other)
                .filter(Chart::isOpen)
                .filter(one -> !one.id().equals(open.id()))
                .map(one -> option(open, IndividualKind.ANOTHER_PATIENT, one.patient(), Optional.empty()));
    }

    private Optional<PersonOption> guarantor(Chart chart) {
        return GuarantorRule.guarantorToOffer(chart).map(guarantor -> guarantor(chart, guarantor));
    }

    private PersonOption guarantor(Chart chart, Guarantor guarantor) {
        return option(chart, IndividualKind.GUARANTOR, guarantor.person(), guarantor.relationship());
    }

    private PersonOption option(Chart open, IndividualKind kind, Person person, Optional<Relationship> relationship) {
        Optional<Holder> holder = round.holders().find(person).map(Versioned::value);
        ExistingAccess already =
                new ExistingAccessLookup(round).find(holder, round.draft().chart(open.id()));
        List<AssociatedOffer> associated = offers().offersFor(open, person.chart(), holder);
        return new PersonOption(
                kind,
                person,
                relationship,
                PersonFingerprint.of(kind, person),
                withDelivery(already, holder),
                associated);
    }

    /** Adds the delivery state where there is an invitation to show (PA-006). */
    private ExistingAccess withDelivery(ExistingAccess already, Optional<Holder> holder) {
        return already.invitation()
                .map(invitation -> new ExistingAccess(
                        already.state(),
                        already.since(),
                        already.until(),
                        already.invitation(),
                        delivery(invitation, holder.orElseThrow())))
                .orElse(already);
    }

    private List<MessageState> delivery(InvitationId invitation, Holder holder) {
        InvitationFilter ofHolder = InvitationFilter.all(round.now()).to(holder.id());
        return round
                .parts()
                .queries()
                .invitations(round.caller().practice(), ofHolder, Page.Request.first(INVITATIONS_OF_ONE))
                .items()
                .stream()
                .filter(listed -> listed.invitation().value().id().equals(invitation))
                .flatMap(listed -> listed.messages().stream())
                .map(Message::state)
                .toList();
    }

    private AssociatedChartOffers offers() {
        Locale language = round.parts()
                .practices()
                .practice(round.caller().practice())
                .map(Practice::language)
                .orElse(Locale.ENGLISH);
        return new AssociatedChartOffers(round, language);
    }
}
