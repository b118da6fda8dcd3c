package dev.portalaccess.age;

import static dev.portalaccess.enabling.Individual.guarantor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgeChange.Kind;
import dev.portalaccess.command.Caller;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.arbitrary.AnyGrant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The list of what ages change, and what decisions make of the same days: they name the same instants. */
@Tag("T38")
@Requirement("PA-092")
class AgeChangesProperties {

    private static final int DAYS = 366;
    private static final Obligation OTHER = new Obligation("x-other");
    private static final List<ChartArea> AREAS =
            List.of(ChartArea.APPOINTMENTS, ChartArea.MESSAGES, ChartArea.CLINICAL, ChartArea.BILLING);
    private static final Set<Kind> CHANGES = Set.of(Kind.NARROWED, Kind.HELD, Kind.ENDED, Kind.WIDENED);

    /** One mother, with what stands about her daughter. */
    record Story(
            AgePolicy policy,
            Optional<BirthDate> born,
            Optional<LegalBasis> basis,
            Scope scope,
            List<AgeExemption.Kind> stated) {

        AgedFamily family() {
            AgedFamily family = new AgedFamily(policy).born(born);
            Individual mother = guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie@example.org"))
                    .onBasis(basis.orElse(null), null)
                    .within(scope);
            Caller clerk = family.portal.clerk().waiving(FindingCode.CONSENT_TOO_EARLY, Reason.PATIENT_REQUEST);
            Invited invited = family.portal
                    .enabling()
                    .enable(clerk, EnableAccess.on(family.portal.camille, mother))
                    .orThrow()
                    .invited()
                    .get(0);
            family.story.redeem(invited, AgedFamily.MOTHERS);
            stated.forEach(family::state);
            return family;
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void decisions_change_at_the_instants_of_the_list_and_at_no_other(@ForAll("stories") Story story) {
        AgedFamily family = story.family();
        Set<Instant> listed = listed(family);
        for (LocalDate day : days(family, story, listed)) {
            Instant midnight = AgedFamily.midnight(day);
            List<Boolean> before = answers(family, midnight.minusMillis(1));
            List<Boolean> after = answers(family, midnight);
            assertThat(!before.equals(after)).as("%s of %s", day, story).isEqualTo(listed.contains(midnight));
            assertThat(answers(family, AgedFamily.midnight(day.plusDays(1)).minusMillis(1)))
                    .as("the end of %s of %s", day, story)
                    .isEqualTo(after);
        }
    }

    private static Set<Instant> listed(AgedFamily family) {
        Set<Instant> listed = new TreeSet<>();
        family.portal.ages().changes(family.portal.clerk(), DAYS, Page.Request.first(100)).items().stream()
                .filter(change -> CHANGES.contains(change.kind()))
                .forEach(change -> listed.add(change.at().orElseThrow()));
        return listed;
    }

    /** Every day with a birthday, or that may have one, every listed day, and others between. */
    private static Set<LocalDate> days(AgedFamily family, Story story, Set<Instant> listed) {
        LocalDate first = family.today().plusDays(1);
        Set<LocalDate> days = new TreeSet<>();
        for (int step = 0; step < DAYS; step += 29) {
            days.add(first.plusDays(step));
        }
        listed.forEach(at -> days.add(LocalDate.ofInstant(at, AgedFamily.ZONE)));
        story.born()
                .ifPresent(born -> Stream.of(born.earliest(), born.latest())
                        .flatMap(day -> Stream.of(
                                day.getMonthValue() == 2 && day.getDayOfMonth() == 29 ? day.plusDays(1) : day, day))
                        .flatMap(day -> Stream.of(0, 1).map(years -> day.withYear(first.getYear() + years)))
                        .filter(day -> !day.isBefore(first) && day.isBefore(first.plusDays(DAYS - 1)))
                        .forEach(days::add));
        return days;
    }

    private static List<Boolean> answers(AgedFamily family, Instant at) {
        family.portal.clock.set(at);
        Decisions decisions = family.portal.decisions();
        List<Boolean> answers = new ArrayList<>();
        for (ChartArea area : AREAS) {
            for (ChartUse use : List.of(ChartUse.view(area), ChartUse.act(area))) {
                for (ChartUse asked : List.of(
                        use,
                        use.honouring(OTHER),
                        use.honouring(Obligation.WITHHOLD_CONFIDENTIAL),
                        use.honouring(OTHER, Obligation.WITHHOLD_CONFIDENTIAL))) {
                    answers.add(decisions
                            .decide(family.portal.practice, AgedFamily.MOTHERS, family.portal.camille, asked)
                            .isPermitted());
                }
            }
        }
        return answers;
    }

    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(
                        policies(),
                        births(),
                        Arbitraries.of(
                                        LegalBasis.PARENTAL_RESPONSIBILITY,
                                        LegalBasis.GUARDIANSHIP,
                                        LegalBasis.PATIENT_CONSENT)
                                .optional(),
                        scopes(),
                        Arbitraries.of(AgeExemption.Kind.values())
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2))
                .as(Story::new);
    }

    private static Arbitrary<AgePolicy> policies() {
        Arbitrary<AgePolicy> made = Combinators.combine(
                        Arbitraries.integers().between(1, 24).set().ofMinSize(1).ofMaxSize(4),
                        rules().list().ofSize(10),
                        Arbitraries.integers().between(16, 21))
                .as(AgeChangesProperties::policy);
        return Arbitraries.oneOf(made, Arbitraries.of(AgePolicies.all()));
    }

    private static AgePolicy policy(Set<Integer> ages, List<BandRule> rules, int majority) {
        AgePolicy.Builder policy = AgePolicy.builder("made", 1).majority(majority);
        List<Integer> bounds = new ArrayList<>(new TreeSet<>(ages));
        bounds.add(0, 0);
        for (int band = 0; band < bounds.size(); band++) {
            AgeBand open = band + 1 < bounds.size()
                    ? AgeBand.between(bounds.get(band), bounds.get(band + 1))
                    : AgeBand.from(bounds.get(band));
            policy.band(open.with(rules.get(2 * band), LegalBasis.PARENTAL_RESPONSIBILITY)
                    .with(rules.get(2 * band + 1), LegalBasis.PATIENT_CONSENT));
        }
        return policy.build();
    }

    private static Arbitrary<BandRule> rules() {
        Arbitrary<BandRule> plain = Arbitraries.oneOf(
                Arbitraries.of(BandRule.open("law"), BandRule.hold("law"), BandRule.end("law"), BandRule.review("law")),
                scopes().map(scope -> BandRule.cap(scope, "law")));
        Arbitrary<BandRule> widened = scopes().map(scope ->
                BandRule.cap(scope.upTo(AccessLevel.VIEW), "law").widenedByConsent(scope));
        return Combinators.combine(
                        Arbitraries.oneOf(plain, plain, widened),
                        Arbitraries.of(Obligation.WITHHOLD_CONFIDENTIAL, OTHER)
                                .set()
                                .ofMaxSize(2))
                .as((rule, more) -> rule.obliging(more.toArray(Obligation[]::new)));
    }

    private static Arbitrary<Scope> scopes() {
        return AnyGrant.scope().map(AgeChangesProperties::top);
    }

    /** The same scope without areas below the four, so that every difference shows in one of them. */
    private static Scope top(Scope scope) {
        return Scope.of(
                scope.level(ChartArea.APPOINTMENTS),
                scope.level(ChartArea.MESSAGES),
                scope.level(ChartArea.CLINICAL),
                AccessLevel.ACT);
    }

    private static Arbitrary<Optional<BirthDate>> births() {
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 25 * 366).map(LocalDate.of(2026, 3, 2)::minusDays);
        return Arbitraries.oneOf(
                day.map(BirthDate::of).map(Optional::of),
                day.map(BirthDate::of).map(Optional::of),
                day.map(YearMonth::from).map(BirthDate::ofMonth).map(Optional::of),
                day.map(LocalDate::getYear).map(Year::of).map(BirthDate::ofYear).map(Optional::of),
                Arbitraries.of(LocalDate.of(2008, 2, 29), LocalDate.of(2012, 2, 29))
                        .map(BirthDate::of)
                        .map(Optional::of),
                Arbitraries.just(Optional.<BirthDate>empty()));
    }
}
