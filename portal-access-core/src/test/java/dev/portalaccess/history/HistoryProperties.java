package dev.portalaccess.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.decision.Decision;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.history.PastDecision.Decided;
import dev.portalaccess.history.PastWorld.Kind;
import dev.portalaccess.history.PastWorld.Recorded;
import dev.portalaccess.history.PastWorld.Step;
import dev.portalaccess.model.Grant;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever happened: asked afterwards about any instant, the answer is the one that was given then. */
@Requirement("PA-083")
class HistoryProperties {

    private static final int QUICK = 25;
    private static final int THOROUGH = 500;

    @Property(tries = QUICK, edgeCases = EdgeCasesMode.NONE)
    void every_past_answer_is_the_one_that_was_given(@ForAll("histories") List<Step> steps) {
        check(steps);
    }

    @Property(tries = THOROUGH, edgeCases = EdgeCasesMode.NONE)
    @ThoroughTier("hundreds of histories; the quick tier tries some dozens")
    @Tag("thorough")
    void every_past_answer_of_many_histories_is_the_one_that_was_given(@ForAll("histories") List<Step> steps) {
        check(steps);
    }

    @Property(tries = QUICK, edgeCases = EdgeCasesMode.NONE)
    void after_a_purge_every_past_answer_is_the_same_or_unknown(
            @ForAll("histories") List<Step> steps, @ForAll("instants") double until) {
        checkPurged(steps, until);
    }

    @Property(tries = THOROUGH, edgeCases = EdgeCasesMode.NONE)
    @ThoroughTier("hundreds of histories; the quick tier tries some dozens")
    @Tag("thorough")
    void after_a_purge_every_past_answer_of_many_histories_is_the_same_or_unknown(
            @ForAll("histories") List<Step> steps, @ForAll("instants") double until) {
        checkPurged(steps, until);
    }

    @Example
    void a_block_whose_entry_was_purged_does_not_tell_which_accounts_the_person_had() {
        checkPurged(
                List.of(
                        new Step(Kind.INVITE_AND_REDEEM, 0, 9),
                        new Step(Kind.BLOCK, 1, 1),
                        new Step(Kind.INVITE_AND_REDEEM, 23, 34),
                        new Step(Kind.INVITE_AND_REDEEM, 24, 38)),
                0.98);
    }

    @Example
    void a_grant_given_after_a_merge_follows_one_whose_entries_were_purged() {
        checkPurged(
                List.of(
                        new Step(Kind.INVITE_AND_REDEEM, 0, 3),
                        new Step(Kind.INVITE_AND_REDEEM, 3, 1),
                        new Step(Kind.MERGE, 1, 1),
                        new Step(Kind.CONFIRM, 1, 0),
                        new Step(Kind.BLOCK, 0, 0)),
                0.67);
    }

    private static PastWorld played(List<Step> steps) {
        PastWorld world = new PastWorld(TestPortal.with(PastWorld::policy));
        world.history().reportPolicy(world.portal.clerk()).orThrow();
        world.record();
        steps.forEach(world::play);
        return world;
    }

    private static void check(List<Step> steps) {
        PastWorld world = played(steps);
        forEach(world, (at, question) -> {
            PastDecision answer = world.ask(at, question);
            checkAnswer(answer, question, Set.of(HistoryGap.BLOCK_NOT_STATED));
            Statistics.label("known").collect(answer instanceof Decided);
            Statistics.label("permitted").collect(question.decision().isPermitted());
        });
        Statistics.label("known").coverage(share -> share.check(true).percentage(known -> known > 95));
        Statistics.label("permitted").coverage(share -> share.check(true).percentage(yes -> yes > 2));
    }

    private static void checkPurged(List<Step> steps, double until) {
        PastWorld world = played(steps);
        List<Instant> instants = new ArrayList<>(world.recorded.keySet());
        Instant before = instants.get((int) (until * instants.size()));
        world.portal.store.purge(Purgeable.TRAIL, before, 1_000);
        world.portal.store.purge(Purgeable.FORMER_GRANTS, before, 1_000);
        forEach(world, (at, question) -> {
            PastDecision answer = world.ask(at, question);
            checkAnswer(answer, question, Set.of(HistoryGap.BLOCK_NOT_STATED, HistoryGap.TRAIL_PURGED));
            Statistics.label("known").collect(answer instanceof Decided);
        });
        Statistics.label("known").coverage(share -> share.check(false).percentage(unknown -> unknown > 2));
    }

    /** Compares an answer with the one that was given; where something is not on record, reasons may be missing. */
    private static void checkAnswer(PastDecision answer, Recorded question, Set<HistoryGap> possible) {
        assertThat(answer.gaps()).isSubsetOf(possible);
        if (answer instanceof Decided decided) {
            assertThat(decided.decision().isPermitted())
                    .isEqualTo(question.decision().isPermitted());
            assertThat(decided.decision().scope()).isEqualTo(question.decision().scope());
            if (decided.gaps().isEmpty()) {
                assertThat(said(decided.decision())).isEqualTo(said(question.decision()));
            }
        }
    }

    private static void forEach(PastWorld world, BiConsumer<Instant, Recorded> check) {
        world.recorded.forEach((at, answers) -> answers.forEach(question -> check.accept(at, question)));
    }

    /** What a decision says, without the later changes of its grants. */
    private static List<Object> said(Decision decision) {
        return decision.fold(
                permitted -> List.of(
                        permitted.scope(),
                        permitted.obligations(),
                        permitted.by().stream().map(HistoryProperties::said).toList(),
                        permitted.asOf()),
                refused -> List.of(refused.grounds(), refused.scope(), refused.asOf()));
    }

    private static List<Object> said(Grant grant) {
        return List.of(grant.id(), grant.terms(), grant.validity(), grant.standing(), grant.provenance());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(6, Kind.INVITE_AND_REDEEM), Tuple.of(1, Kind.INVITE));
        Arbitrary<Kind> any = Arbitraries.oneOf(kinds, Arbitraries.of(Kind.class), Arbitraries.of(Kind.class));
        return Combinators.combine(
                        any,
                        Arbitraries.integers().between(0, 59),
                        Arbitraries.integers().between(0, 59))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Double> instants() {
        return Arbitraries.doubles().between(0, 0.99);
    }
}
