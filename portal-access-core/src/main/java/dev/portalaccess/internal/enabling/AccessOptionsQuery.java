package dev.portalaccess.internal.enabling;

import com.google.common.collect.ImmutableSet;
import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.enabling.AssociatedChartOffers.OfferList;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.MinorAddressRule;
import dev.portalaccess.internal.engine.OwnAccountRule;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
import dev.portalaccess.internal.engine.ProxyAgeCheck;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.restriction.EntryRestriction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes the options for a chart (PA-001 to PA-006). Writes nothing. */
final class AccessOptionsQuery {

    private static final int INVITATIONS_OF_ONE = 100;

    private final DecisionRound round;
    private final boolean showsRestrictions;
    private @Nullable AssociatedChartOffers offers;

    /** Creates a query; restrictions are shown to a caller who may see them. */
    AccessOptionsQuery(DecisionRound round, boolean showsRestrictions) {
        this.round = round;
        this.showsRestrictions = showsRestrictions;
    }

    AccessOptions options(ChartId id) {
        return ChartInUseCheck.check(round, id)
                .map(this::options)
                .orElseGet(() -> nothing(id, round.findings().all()));
    }

    /** Returns the options of a chart that offers nobody, with the reason. */
    static AccessOptions nothing(ChartId id, List<Finding> findings) {
        return new AccessOptions(id, findings, Optional.empty(), List.of(), List.of(), List.of(), false);
    }

    private AccessOptions options(Chart open) {
        GuarantorRule payers = new GuarantorRule(open, round.today());
        readPeople(open, payers.people());
        check(open, payers);
        OfferList associated = offers().list(open, Optional.empty(), PersonTraits.of(Optional.empty()));
        return new AccessOptions(
                open.id(),
                round.findings().all(),
                Optional.of(option(open, IndividualKind.PATIENT, open.patient(), Optional.of(Relationship.SELF))),
                guarantors(open, payers),
                payers.organizations(),
                associated.offers(),
                associated.hasMore());
    }

    /**
     * Tells staff beforehand what the patient's age says of an own account and of a guarantor's access (PA-090), and
     * which guarantor may be the patient (PA-002).
     */
    private void check(Chart open, GuarantorRule payers) {
        new OwnAccountRule(round).check(open.id(), open.patient(), "patient");
        List<Guarantor> onOffer = payers.onOffer();
        for (int i = 0; i < onOffer.size(); i++) {
            Guarantor guarantor = onOffer.get(i);
            Person person = guarantor.person().orElseThrow();
            String path = "guarantors[" + i + "]";
            if (payers.mayBePatient(person)) {
                round.add(FindingDefinition.GUARANTOR_MAY_BE_PATIENT, path);
            }
            new ProxyAgeCheck(round)
                    .check(
                            open.id(),
                            new GrantTerms(guarantor.relationship(), Optional.empty(), Scope.FULL),
                            round.holders().find(person).map(Versioned::value),
                            path);
        }
    }

    /** Reads the holders and the live invitations of the patient and the guarantors together. */
    private void readPeople(Chart open, List<Person> payers) {
        read(
                open.id(),
                Stream.concat(Stream.of(open.patient()), payers.stream()).toList());
    }

    private void read(ChartId open, List<Person> people) {
        round.holders()
                .read(
                        people,
                        people.stream()
                                .flatMap(person -> person.email().stream())
                                .map(email -> RecordKey.barred(email.mailbox()))
                                .distinct()
                                .toList());
        round.records()
                .readInvitations(people.stream()
                        .flatMap(person -> round.holders().find(person).stream())
                        .map(holder -> RecordKey.liveInvitation(holder.value().id(), open))
                        .toList());
    }

    List<PersonOption> search(ChartId id, String typed, int limit) {
        Optional<Chart> open = openChart(id);
        if (open.isEmpty()) {
            return List.of();
        }
        List<Chart> found = round.parts().charts().search(round.caller().practice(), typed, limit);
        read(id, found.stream().map(Chart::patient).toList());
        return found.stream()
                .flatMap(one -> anotherPatientOption(open.get(), one).stream())
                .toList();
    }

    Optional<PersonOption> anotherPatient(ChartId id, ChartId another) {
        round.charts().charts(ImmutableSet.of(id, another));
        return openChart(id)
                .flatMap(open -> round.charts().chart(another).flatMap(chosen -> {
                    read(id, List.of(chosen.patient()));
                    return anotherPatientOption(open, chosen);
                }));
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

    private List<PersonOption> guarantors(Chart chart, GuarantorRule payers) {
        return payers.onOffer().stream()
                .map(one -> option(chart, IndividualKind.GUARANTOR, one.person().orElseThrow(), one.relationship()))
                .toList();
    }

    private PersonOption option(Chart open, IndividualKind kind, Person person, Optional<Relationship> relationship) {
        Optional<Holder> holder = round.holders().find(person).map(Versioned::value);
        ExistingAccess already =
                new ExistingAccessLookup(round).find(holder, round.draft().chart(open.id()));
        PersonTraits traits = PersonTraits.of(holder).at(person.email());
        OfferList associated = offers().list(open, person.chart(), traits);
        return new PersonOption(
                kind,
                new MinorAddressRule(round).suggested(person),
                relationship,
                PersonFingerprint.of(kind, person),
                withDelivery(already, holder),
                associated.offers(),
                associated.hasMore(),
                showsRestrictions ? restriction(open, traits) : Optional.empty());
    }

    private Optional<EntryRestriction> restriction(Chart open, PersonTraits traits) {
        return PersonRestrictions.of(round, traits)
                .on(round.draft().chart(open.id()))
                .map(found -> found == Restriction.BARRED ? EntryRestriction.BARRED : EntryRestriction.FROZEN);
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
        if (offers == null) {
            offers = newOffers();
        }
        return offers;
    }

    private AssociatedChartOffers newOffers() {
        Locale language = round.parts()
                .practices()
                .practice(round.caller().practice())
                .map(Practice::language)
                .orElse(Locale.ENGLISH);
        return new AssociatedChartOffers(round, language);
    }
}
