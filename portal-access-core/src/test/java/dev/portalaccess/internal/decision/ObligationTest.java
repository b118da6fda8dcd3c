package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.NOW;
import static dev.portalaccess.internal.decision.GivenGrants.grant;
import static dev.portalaccess.internal.decision.GivenGrants.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("PA-086")
class ObligationTest {

    private static final Obligation A = new Obligation("a");
    private static final Obligation B = new Obligation("b");
    private static final Obligation WITHHOLD = Obligation.WITHHOLD_CONFIDENTIAL;
    private static final ChartUse CLINICAL = ChartUse.view(ChartArea.CLINICAL);
    private static final PortalPolicy POLICY = PortalPolicy.standard(AgePolicy.none());

    private static Decision decide(ChartUse use, Grant... grants) {
        KnownAreas areas = KnownAreas.of(POLICY);
        return new DecisionRule(areas)
                .decide(
                        ChartGrants.of(
                                NOW, new CheckedAccess(GivenGrants.read(grants), false), areas, AgeFacts.IRRELEVANT),
                        List::of,
                        ChartStatusLimit.of(ChartStatus.OPEN, POLICY),
                        use,
                        NOW);
    }

    private static Grant under(Grant grant, Obligation... obligations) {
        return grant.obliging(Set.of(obligations));
    }

    private static ChartUse honouring(ChartUse use, String codes) {
        return use.honouring(obligations(codes).toArray(Obligation[]::new));
    }

    private static Set<Obligation> obligations(String codes) {
        return codes.chars()
                .mapToObj(code -> new Obligation(String.valueOf((char) code)))
                .collect(Collectors.toSet());
    }

    private static List<RefusalReason> reasons(Decision decision) {
        return decision.fold(permitted -> List.of(), Refused::grounds);
    }

    @Test
    void refuses_a_caller_that_does_not_honour_it_and_is_named() {
        Decision refused = decide(CLINICAL, under(grant("g1"), WITHHOLD));

        assertThat(reasons(refused))
                .containsExactly(new RefusalReason(
                        "OBLIGATION_NOT_HONOURED",
                        "PA-086",
                        Optional.of(new GrantId("g1")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(WITHHOLD)));
        assertThat(refused.scope()).isEqualTo(Scope.NOTHING);
    }

    @Test
    void permits_a_caller_that_honours_it_and_is_named() {
        Grant grant = under(grant("g1"), WITHHOLD);

        assertThat(decide(CLINICAL.honouring(WITHHOLD), grant))
                .isEqualTo(new Permitted(Scope.FULL, Set.of(WITHHOLD), List.of(grant), NOW));
    }

    @Test
    void does_not_count_where_another_grant_permits_without_it() {
        Grant free = within(grant("g1"), Scope.VIEW_ONLY);
        Grant obliging = under(grant("g2"), WITHHOLD);

        assertThat(decide(CLINICAL.honouring(WITHHOLD), free, obliging))
                .isEqualTo(new Permitted(Scope.VIEW_ONLY, List.of(free), NOW));
        assertThat(decide(ChartUse.act(ChartArea.CLINICAL).honouring(WITHHOLD), free, obliging))
                .isEqualTo(new Permitted(Scope.FULL, Set.of(WITHHOLD), List.of(obliging), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "a,  b,  ab, b",
        "b,  a,  ab, b",
        "a,  b,  a,  a",
        "a,  b,  b,  b",
        "a,  ab, ab, a",
        "ab, c,  abc, c",
        "ab, bc, abc, bc",
        "a,  a,  a,  a"
    })
    void is_dropped_in_the_order_of_the_codes_and_never_together_with_what_stands_in_for_it(
            String first, String second, String honoured, String needed) {
        Grant one = grant("g1").obliging(obligations(first));
        Grant two = grant("g2").obliging(obligations(second));

        Decision decision = decide(honouring(CLINICAL, honoured), one, two);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Permitted.class,
                        permitted -> assertThat(permitted.obligations()).isEqualTo(obligations(needed)));
    }

    @Test
    void is_kept_where_two_grants_permit_only_together() {
        Grant most = under(within(grant("g1"), Scope.FULL.with(ChartArea.NOTES, AccessLevel.NONE)), A);
        Grant notes = under(within(grant("g2"), Scope.NOTHING.with(ChartArea.NOTES, AccessLevel.ACT)), B);

        assertThat(decide(CLINICAL.honouring(A, B), most, notes))
                .isEqualTo(new Permitted(Scope.FULL, Set.of(A, B), List.of(most, notes), NOW));
        assertThat(reasons(decide(CLINICAL.honouring(A), most, notes)))
                .extracting(RefusalReason::code, RefusalReason::obligation)
                .containsExactly(
                        tuple("SCOPE_TOO_NARROW", Optional.empty()),
                        tuple("SCOPE_TOO_NARROW", Optional.empty()),
                        tuple("OBLIGATION_NOT_HONOURED", Optional.of(B)));
    }

    @Test
    void is_named_only_if_honouring_it_would_help() {
        Grant billing = under(within(grant("g1"), Scope.BILLING_ONLY), A);
        Grant ended = GrantFate.ENDED.of(under(grant("g2"), B));

        assertThat(reasons(decide(CLINICAL, billing, ended)))
                .extracting(RefusalReason::code)
                .containsExactly("SCOPE_TOO_NARROW", "ENDED");
    }

    @Test
    void leaves_a_refused_caller_what_is_permitted_without_it() {
        Grant billing = within(grant("g1"), Scope.BILLING_ONLY);
        Grant clinical = under(within(grant("g2"), Scope.NOTHING.with(ChartArea.CLINICAL, AccessLevel.VIEW)), WITHHOLD);

        assertThat(decide(CLINICAL, billing, clinical).scope()).isEqualTo(Scope.BILLING_ONLY);
        assertThat(decide(ChartUse.act(ChartArea.CLINICAL).honouring(WITHHOLD), billing, clinical)
                        .scope())
                .isEqualTo(Scope.BILLING_ONLY.with(ChartArea.CLINICAL, AccessLevel.VIEW));
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        Arbitrary<Scope> scope = Arbitraries.of(
                Scope.FULL,
                Scope.VIEW_ONLY,
                Scope.FULL.with(ChartArea.NOTES, AccessLevel.NONE),
                Scope.NOTHING.with(ChartArea.NOTES, AccessLevel.ACT));
        Arbitrary<Grant> grant = Combinators.combine(
                        Arbitraries.integers().between(1, 99), scope, duties().filter(some -> !some.isEmpty()))
                .as((id, reach, duties) -> within(grant("g" + id), reach).obliging(duties));
        return grant.list().ofMaxSize(4).uniqueElements(Grant::id);
    }

    @Provide
    Arbitrary<Set<Obligation>> duties() {
        return Arbitraries.of(A, B, new Obligation("c"), WITHHOLD).set();
    }

    @Property
    void is_named_exactly_if_the_use_is_not_permitted_without_it(
            @ForAll("grants") List<Grant> grants, @ForAll("duties") Set<Obligation> honoured) {
        Grant[] given = grants.toArray(Grant[]::new);
        Decision decision = decide(CLINICAL.honouring(honoured.toArray(Obligation[]::new)), given);

        decision.fold(
                permitted -> {
                    Set<Obligation> needed = permitted.obligations();
                    assertThat(honoured).containsAll(needed);
                    assertThat(isPermitted(needed, given)).isTrue();
                    assertThat(needed).allSatisfy(one -> {
                        Set<Obligation> less = new TreeSet<>(needed);
                        less.remove(one);
                        assertThat(isPermitted(less, given)).isFalse();
                    });
                    assertThat(permitted.by())
                            .allSatisfy(grant ->
                                    assertThat(needed).containsAll(grant.terms().obligations()));
                    assertThat(permitted.by())
                            .flatExtracting(grant -> grant.terms().obligations())
                            .containsAll(needed);
                    return true;
                },
                refused -> {
                    assertThat(isPermitted(honoured, given)).isFalse();
                    return false;
                });
    }

    private static boolean isPermitted(Set<Obligation> honoured, Grant... grants) {
        return decide(CLINICAL.honouring(honoured.toArray(Obligation[]::new)), grants)
                .isPermitted();
    }
}
