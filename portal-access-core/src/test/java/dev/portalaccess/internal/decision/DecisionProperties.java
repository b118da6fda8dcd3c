package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.PatientFacts;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Decisions against a predicate that was written from the rules, and looks at nothing but dates, levels and states. */
class DecisionProperties {

    /** So many in every tier that their share is sure. */
    private static final int COUNTED = 1_000;

    private static final List<String> CHARTS = List.of("camille", "amelie");
    private static final List<String> ACCOUNTS = List.of("login-anthony", "login-jane");
    private static final List<ChartArea> NOT_KNOWN =
            List.of(new ChartArea("clinical/genetics"), new ChartArea("clinical/notes/later"), new ChartArea("later"));
    private static final List<Obligation> DUTIES =
            List.of(Obligation.WITHHOLD_CONFIDENTIAL, new Obligation("a-hosts-own"), new Obligation("later"));

    @Property(tries = COUNTED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    @Tag("T54")
    @Tag("T55")
    @Requirement({"PA-080", "PA-081"})
    void a_use_is_permitted_exactly_if_the_predicate_says_so(
            @ForAll("grants") @Size(max = 8) List<Grant> grants,
            @ForAll("uses") ChartUse use,
            @ForAll("statuses") ChartStatus status,
            @ForAll Set<ChartStatus> readable) {
        DecisionWorld world = new DecisionWorld(readable).with(grants);
        for (String chart : CHARTS) {
            world.chart(new ChartId(chart), status);
            for (String account : ACCOUNTS) {
                Question question = new Question(new AccountId(account), new ChartId(chart), use);
                boolean expected = isOpen(status, readable, use) && question.isGrantedBy(grants);

                assertThat(world.decide(question.account, question.chart, use).isPermitted())
                        .isEqualTo(expected);
                Statistics.collect(expected);
            }
        }
        Statistics.coverage(share -> share.check(true).percentage(percent -> percent > 5));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Requirement("PA-080")
    void a_snapshot_answers_as_a_single_decision_does(
            @ForAll("grants") @Size(max = 8) List<Grant> grants,
            @ForAll("uses") ChartUse use,
            @ForAll ChartStatus status) {
        DecisionWorld world = new DecisionWorld(Set.of(ChartStatus.INACTIVE)).with(grants);
        AccountId account = new AccountId(ACCOUNTS.get(0));
        HeldGrants held = world.decisions().heldBy(GivenGrants.PRACTICE, account);
        for (String id : CHARTS) {
            ChartId chart = new ChartId(id);
            world.chart(chart, status);

            assertThat(held.decide(new PatientFacts(chart, status, Optional.empty()), use))
                    .isEqualTo(world.decide(account, chart, use));
            assertThat(held.charts().contains(chart)).isEqualTo(opensAnything(held, chart));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Requirement("PA-082")
    void a_refusal_has_reasons_of_this_chart_only_and_a_permission_grants_of_this_login_only(
            @ForAll("grants") @Size(max = 8) List<Grant> grants, @ForAll("uses") ChartUse use) {
        Question question = new Question(new AccountId(ACCOUNTS.get(0)), new ChartId(CHARTS.get(0)), use);
        DecisionWorld world = new DecisionWorld(Set.of()).with(grants);
        world.chart(question.chart, ChartStatus.OPEN);
        List<Grant> concerned = grants.stream().filter(question::concerns).toList();

        Decision decision = world.decide(question.account, question.chart, use);

        assertThat(decision.fold(Permitted::by, refused -> List.<Grant>of())).isSubsetOf(concerned);
        assertThat(decision.fold(permitted -> List.<RefusalReason>of(), Decision.Refused::grounds))
                .flatExtracting(ground -> ground.grant().stream().toList())
                .isSubsetOf(concerned.stream().map(Grant::id).toList());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Tag("T55")
    @Requirement("PA-080")
    void one_grant_more_never_takes_away_a_permission_unless_it_is_blocked(
            @ForAll("grants") @Size(max = 7) List<Grant> grants, @ForAll("uses") ChartUse use) {
        Question question = new Question(new AccountId(ACCOUNTS.get(0)), new ChartId(CHARTS.get(0)), use);
        List<Grant> more = new ArrayList<>(grants);
        more.add(GivenGrants.grant("one-more", question.chart, question.account));

        boolean before = decides(grants, question);
        boolean after = decides(more, question);

        assertThat(after || !before).isTrue();
    }

    private static boolean decides(List<Grant> grants, Question question) {
        DecisionWorld world = new DecisionWorld(Set.of()).with(grants);
        world.chart(question.chart, ChartStatus.OPEN);
        return world.decide(question.account, question.chart, question.use).isPermitted();
    }

    private static boolean opensAnything(HeldGrants held, ChartId chart) {
        return ChartArea.STANDARD.stream()
                .map(area -> ChartUse.view(area).honouring(DUTIES.toArray(Obligation[]::new)))
                .anyMatch(use -> held.decide(new PatientFacts(chart, ChartStatus.OPEN, Optional.empty()), use)
                        .isPermitted());
    }

    private static boolean isOpen(ChartStatus status, Set<ChartStatus> readable, ChartUse use) {
        return status == ChartStatus.OPEN || (readable.contains(status) && use.level() == AccessLevel.VIEW);
    }

    /** The reference: written from the sentences of the rules, without any method of a grant or a scope. */
    private record Question(AccountId account, ChartId chart, ChartUse use) {

        boolean isGrantedBy(List<Grant> grants) {
            List<Grant> mine = grants.stream().filter(this::concerns).toList();
            List<Grant> counting = mine.stream().filter(this::counts).toList();
            return mine.stream().noneMatch(Question::isBlocked)
                    && ChartArea.STANDARD.contains(use.area())
                    && leaves(mine).allMatch(leaf -> counting.stream().anyMatch(grant -> permits(grant, leaf)));
        }

        /** Every area that is asked about: the one named, and all below it, whether known or only stated. */
        private Stream<String> leaves(List<Grant> mine) {
            Stream<ChartArea> stated = mine.stream().flatMap(grant -> grant.terms().scope().levels().keySet().stream());
            String asked = use.area().path();
            return Stream.concat(ChartArea.STANDARD.stream(), stated)
                    .map(ChartArea::path)
                    .filter(path -> path.equals(asked) || path.startsWith(asked + "/"));
        }

        boolean concerns(Grant grant) {
            return grant.account().value().equals(account.value())
                    && grant.chart().value().equals(chart.value());
        }

        private boolean counts(Grant grant) {
            boolean free = grant.standing() instanceof GrantState.Open open
                    && open.holds().isEmpty();
            long begins = grant.validity().from().toEpochMilli();
            long ends = grant.validity().until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
            return free
                    && begins <= NOW.toEpochMilli()
                    && NOW.toEpochMilli() < ends
                    && use.honoured().containsAll(grant.terms().obligations());
        }

        /** Looks for the level along the path: a/b/c, then a/b, then a. */
        private boolean permits(Grant grant, String leaf) {
            for (String path = leaf; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
                AccessLevel stated = grant.terms().scope().levels().get(new ChartArea(path));
                if (stated != null) {
                    return stated.ordinal() >= use.level().ordinal();
                }
            }
            return false;
        }

        private static boolean isBlocked(Grant grant) {
            return grant.standing() instanceof GrantState.Open open
                    && open.holds().stream().anyMatch(hold -> hold.cause().equals("block"));
        }
    }

    @Provide
    Arbitrary<ChartStatus> statuses() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(ChartStatus.OPEN)), Tuple.of(1, Arbitraries.of(ChartStatus.class)));
    }

    @Provide
    Arbitrary<ChartUse> uses() {
        Arbitrary<ChartArea> area = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(ChartArea.STANDARD)), Tuple.of(1, Arbitraries.of(NOT_KNOWN)));
        return Combinators.combine(area, Arbitraries.of(AccessLevel.VIEW, AccessLevel.ACT), duties())
                .as(ChartUse::new);
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        return grant().list().uniqueElements(Grant::id);
    }

    private static Arbitrary<Grant> grant() {
        Arbitrary<Grant> bare = Combinators.combine(
                        Arbitraries.integers().between(1, 999), Arbitraries.of(CHARTS), Arbitraries.of(ACCOUNTS))
                .as((id, chart, account) -> GivenGrants.grant("g" + id, new ChartId(chart), new AccountId(account)));
        return Combinators.combine(bare, scope(), duties(), validity(), standing())
                .as((grant, scope, duties, validity, standing) -> GivenGrants.standing(
                        GivenGrants.during(GivenGrants.within(grant, scope).obliging(duties), validity), standing));
    }

    private static Arbitrary<Set<Obligation>> duties() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Set.of())),
                Tuple.of(1, Arbitraries.of(DUTIES).set()));
    }

    private static Arbitrary<Scope> scope() {
        Arbitrary<AccessLevel> level = Arbitraries.of(AccessLevel.class);
        Arbitrary<ChartArea> area = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(ChartArea.STANDARD)), Tuple.of(1, Arbitraries.of(NOT_KNOWN)));
        return Arbitraries.oneOf(
                Arbitraries.of(Scope.FULL, Scope.VIEW_ONLY),
                Combinators.combine(level, level, level, level).as(Scope::of),
                Arbitraries.maps(area, level).ofMinSize(1).ofMaxSize(8).map(Scope::of));
    }

    private static Arbitrary<ValidityPeriod> validity() {
        Arbitrary<Long> millis = Arbitraries.longs().between(-2, 2);
        return Combinators.combine(millis, millis.injectNull(0.5))
                .as((from, until) -> new ValidityPeriod(
                        NOW.plusMillis(from),
                        Optional.ofNullable(until).map(end -> NOW.plusMillis(Math.max(from, end)))));
    }

    private static Arbitrary<GrantState> standing() {
        Arbitrary<Hold> hold = Combinators.combine(
                        Arbitraries.integers().between(1, 9), Arbitraries.of(Hold.BY_STAFF, Hold.BY_BLOCK, "merged"))
                .as((id, cause) -> GivenGrants.hold("h" + id, cause));
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(GrantState.NOT_HELD)),
                Tuple.of(2, hold.set().ofMaxSize(3).map(GrantState.Open::new)),
                Tuple.of(
                        1,
                        Arbitraries.just(
                                new GrantState.Revoked(GivenGrants.YESTERDAY, GivenGrants.CLERK, Reason.SAFETY))),
                Tuple.of(1, Arbitraries.just(new GrantState.Unrecognised("frozen"))));
    }
}
