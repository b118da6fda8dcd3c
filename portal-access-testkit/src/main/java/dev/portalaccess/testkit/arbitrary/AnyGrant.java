package dev.portalaccess.testkit.arbitrary;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators for grants and their parts, in every state. */
@SuppressWarnings("exports")
public final class AnyGrant {

    private AnyGrant() {}

    /** Generates areas: the roots more often, their parts, parts of parts, and codes that no version knows. */
    public static Arbitrary<ChartArea> area() {
        Arbitrary<ChartArea> made = Arbitraries.of("a", "b-2", "results", "notes", "later")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(names -> String.join("/", names))
                .flatMap(
                        below -> Arbitraries.of("clinical", "messages", "later").map(root -> root + "/" + below))
                .map(ChartArea::new);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(ChartArea.ROOTS)),
                Tuple.of(3, Arbitraries.of(ChartArea.STANDARD)),
                Tuple.of(2, made),
                Tuple.of(1, Arbitraries.just(new ChartArea("later"))));
    }

    /** Generates every scope, the presets more often, with and without levels below the roots. */
    public static Arbitrary<Scope> scope() {
        Arbitrary<AccessLevel> level = Arbitraries.of(AccessLevel.class);
        Arbitrary<Scope> presets =
                Arbitraries.of(Scope.FULL, Scope.VIEW_ONLY, Scope.BILLING_ONLY, Scope.APPOINTMENTS_ONLY, Scope.NOTHING);
        return Arbitraries.oneOf(
                presets,
                Combinators.combine(level, level, level, level).as(Scope::of),
                Arbitraries.maps(area(), level).ofMaxSize(6).map(Scope::of));
    }

    /** Generates sets of obligations, mostly empty ones; a code may be one that no version knows. */
    public static Arbitrary<Set<Obligation>> obligations() {
        Arbitrary<Set<Obligation>> some = Arbitraries.of(
                        Obligation.WITHHOLD_CONFIDENTIAL, new Obligation("a-hosts-own"), new Obligation("later"))
                .set()
                .ofMaxSize(3);
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(Set.of())), Tuple.of(1, some));
    }

    /** Generates every relationship. */
    public static Arbitrary<Relationship> relationship() {
        return Arbitraries.of(Relationship.all());
    }

    /** Generates every legal basis, with and without a document that proves it. */
    public static Arbitrary<StatedBasis> basis() {
        return Combinators.combine(
                        Arbitraries.of(LegalBasis.class),
                        Arbitraries.of("Docket 12/345", "x", "é".repeat(200)).optional())
                .as(StatedBasis::new);
    }

    /** Generates terms, including terms that leave the relationship or the basis open. */
    public static Arbitrary<GrantTerms> terms() {
        return Combinators.combine(relationship().optional(), basis().optional(), scope(), obligations())
                .as(GrantTerms::new)
                .withoutEdgeCases();
    }

    /** Generates reasons with and without text. */
    public static Arbitrary<Reason> reason() {
        return Arbitraries.of(
                Reason.PATIENT_REQUEST,
                Reason.CUSTODY_CHANGED,
                Reason.SAFETY,
                Reason.of("a-hosts-own"),
                Reason.of("safety", "asked for by phone"),
                Reason.other("said so at the desk"));
    }

    /** Generates holds by staff, holds by a block, and holds for causes that this version does not know. */
    public static Arbitrary<Hold> hold() {
        return Combinators.combine(
                        AnyId.hold(),
                        Arbitraries.of(Hold.BY_STAFF, Hold.BY_BLOCK, "a-later-cause"),
                        AnyTime.stored(),
                        AnyId.actor(),
                        reason(),
                        AnyPerson.birthday().optional(0.3))
                .as(Hold::new)
                .withoutEdgeCases();
    }

    /** Generates the states not held, held, revoked and unreadable. */
    public static Arbitrary<GrantState> standing() {
        Arbitrary<GrantState> held = hold().set().ofMinSize(1).ofMaxSize(3).map(GrantState.Open::new);
        Arbitrary<GrantState> revoked =
                Combinators.combine(AnyTime.stored(), AnyId.actor(), reason()).as(GrantState.Revoked::new);
        Arbitrary<GrantState> unreadable = Arbitraries.of("FROZEN", "").map(GrantState.Unrecognised::new);
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(GrantState.NOT_HELD)),
                Tuple.of(2, held),
                Tuple.of(2, revoked),
                Tuple.of(1, unreadable));
    }

    /** Generates every origin, with chains of up to four charts that end at the given chart. */
    public static Arbitrary<Provenance> provenance(ChartId chart) {
        return way().map(way -> way.endingAt(chart));
    }

    /** Generates grants of any person on the chart through the account. */
    public static Arbitrary<Grant> grant(ChartId chart, AccountId account) {
        return grant(Arbitraries.just(chart), Arbitraries.just(account));
    }

    /** Generates grants of any person on any chart. */
    public static Arbitrary<Grant> grant() {
        return grant(AnyId.chart(), AnyId.account());
    }

    private static Arbitrary<Grant> grant(Arbitrary<ChartId> charts, Arbitrary<AccountId> accounts) {
        return Combinators.combine(
                        AnyId.grant(), charts, AnyId.holder(), accounts, terms(), AnyTime.validity(), standing(), way())
                .as((id, chart, holder, account, terms, validity, standing, way) ->
                        new Grant(id, chart, holder, account, terms, validity, standing, way.endingAt(chart)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Way> way() {
        return Combinators.combine(
                        Arbitraries.of(Provenance.Origin.class),
                        Arbitraries.of(IndividualKind.class),
                        AnyId.invitation().optional(),
                        AnyId.chart().list().ofMaxSize(3),
                        AnyId.actor())
                .as(Way::new)
                .withoutEdgeCases();
    }

    /** The provenance of a grant without the chart at the end. */
    private record Way(
            Provenance.Origin origin,
            IndividualKind as,
            Optional<InvitationId> invitation,
            List<ChartId> charts,
            Actor by) {

        Provenance endingAt(ChartId chart) {
            List<ChartId> chain = new ArrayList<>(charts);
            chain.add(chart);
            return new Provenance(origin, as, invitation, chain, by);
        }
    }
}
