package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Requirement("PA-130")
class IdempotencyProperties {

    private final TestPortal portal = TestPortal.create();
    private final Caller named = portal.clerk().withIdempotencyKey("request-1");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_repeat_is_answered_alike_and_changes_nothing(
            @ForAll("commands") EnableAccess command, @ForAll @IntRange(max = 1_000) int hours) {
        Outcome<EnablingResult> first = portal.enabling().enable(named, command);
        List<String> stored = portal.store.everythingStored();
        portal.clock.advance(Duration.ofHours(hours));
        Outcome<EnablingResult> second = portal.enabling().enable(named, command);
        if (first instanceof Outcome.Done) {
            assertThat(second).isEqualTo(first);
            assertThat(portal.store.everythingStored()).isEqualTo(stored);
        } else {
            assertThat(second.findings()).isEqualTo(first.findings());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void another_command_is_never_taken_for_a_repeat(
            @ForAll("commands") EnableAccess command, @ForAll("commands") EnableAccess other) {
        Outcome<EnablingResult> first = portal.enabling().enable(named, command);
        Outcome<EnablingResult> second = portal.enabling().enable(named, other);
        if (first instanceof Outcome.Done && !other.equals(command)) {
            String why = other.individuals().isEmpty() ? "INDIVIDUALS_MISSING" : "REQUEST_NAME_REUSED";
            assertThat(second).isInstanceOf(Outcome.Refused.class);
            assertThat(second.findings()).extracting(finding -> finding.code()).containsExactly(why);
        }
    }

    @Provide
    Arbitrary<EnableAccess> commands() {
        ChartId camille = new ChartId("camille");
        Arbitrary<Individual> people = Arbitraries.of(
                ArticleHousehold.father(),
                ArticleHousehold.mother(),
                ArticleHousehold.motherOnPaper(),
                ArticleHousehold.jane(),
                ArticleHousehold.jane().within(Scope.VIEW_ONLY),
                Individual.patient(DeliveryChoice.print()),
                Individual.other("Jane", "Other", Relationship.FRIEND, DeliveryChoice.email("jane.other@example.org")));
        Arbitrary<Individual> ticking = Combinators.combine(
                        people, Arbitraries.of(true, false, false), Arbitraries.of("amelie", "anthony", "nowhere"))
                .as((person, ticks, chart) -> ticks ? person.also(new ChartId(chart)) : person);
        return ticking.list().ofMaxSize(3).map(individuals -> new EnableAccess(camille, individuals));
    }
}
