package dev.portalaccess.internal.enabling;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Requirement("PA-024")
@Tag("T49")
class AssociationSearchProperties {

    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final int RING = 10_000;

    /** Charts by number; number 0 is the open one, and there is no number 9. */
    record World(List<Set<Integer>> links, Set<Integer> closed) {

        Chart chart(int number) {
            List<ChartAssociation> associations = links.get(number).stream()
                    .map(other -> new ChartAssociation(id(other), Optional.empty()))
                    .toList();
            return AssociationSearchProperties.chart(number)
                    .withAssociations(associations)
                    .withStatus(leadsOn(number) ? ChartStatus.OPEN : ChartStatus.DECEASED);
        }

        boolean leadsOn(int number) {
            return number == 0 || !closed.contains(number);
        }

        Map<ChartId, Chart> directory() {
            return IntStream.range(0, links.size())
                    .mapToObj(this::chart)
                    .collect(toMap(Chart::id, Function.identity()));
        }

        /** How many steps each chart is away, found by relaxing every link again and again. */
        Map<ChartId, Integer> distances(int most) {
            Map<Integer, Integer> reached = new HashMap<>(Map.of(0, 0));
            for (int round = 0; round < links.size(); round++) {
                for (int from = 0; from < links.size(); from++) {
                    relax(reached, from);
                }
            }
            reached.remove(0);
            reached.values().removeIf(steps -> steps > most);
            return reached.entrySet().stream().collect(toMap(entry -> id(entry.getKey()), Map.Entry::getValue));
        }

        private void relax(Map<Integer, Integer> reached, int from) {
            if (reached.containsKey(from)) {
                links.get(from).stream()
                        .filter(to -> to < links.size() && leadsOn(to))
                        .forEach(to -> reached.merge(to, reached.get(from) + 1, Math::min));
            }
        }
    }

    @Property
    void every_chart_within_reach_is_found_once_by_a_shortest_chain(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 10) int steps) {
        List<AssociationSearch.AssociationChain> chains =
                AssociationSearch.chainsFrom(world.chart(0), steps, in(world.directory()));
        assertThat(chains.stream()
                        .collect(toMap(
                                chain -> chain.lastChart().id(),
                                chain -> chain.steps().size())))
                .isEqualTo(world.distances(steps));
    }

    @Property
    void a_chain_follows_links_that_there_are(@ForAll("worlds") World world) {
        for (AssociationSearch.AssociationChain chain :
                AssociationSearch.chainsFrom(world.chart(0), 10, in(world.directory()))) {
            List<ChartId> charts = chain.charts();
            assertThat(charts)
                    .startsWith(id(0))
                    .endsWith(chain.lastChart().id())
                    .doesNotHaveDuplicates();
            assertThat(chain.steps())
                    .allMatch(step -> step.from().associations().contains(step.association())
                            && step.association().chart().equals(step.to().id()));
        }
    }

    @Property
    void nearer_charts_come_first_and_no_chart_is_asked_for_twice(@ForAll("worlds") World world) {
        List<ChartId> asked = new ArrayList<>();
        List<AssociationSearch.AssociationChain> chains = AssociationSearch.chainsFrom(world.chart(0), 10, wanted -> {
            asked.addAll(wanted);
            return in(world.directory()).apply(wanted);
        });
        assertThat(chains).extracting(chain -> chain.steps().size()).isSorted();
        assertThat(asked).doesNotContain(id(0)).doesNotHaveDuplicates();
    }

    @Example
    void a_ring_of_ten_thousand_charts_comes_to_an_end() {
        assertThat(AssociationSearch.chainsFrom(ringed(0), 10, AssociationSearchProperties::ofRing))
                .hasSize(20);
        assertThat(AssociationSearch.chainsFrom(ringed(0), Integer.MAX_VALUE, AssociationSearchProperties::ofRing))
                .hasSize(RING - 1);
    }

    private static Map<ChartId, Chart> ofRing(Set<ChartId> wanted) {
        return wanted.stream()
                .map(wantedId -> ringed(Integer.parseInt(wantedId.value())))
                .collect(toMap(Chart::id, Function.identity()));
    }

    private static Chart ringed(int number) {
        return chart(number)
                .withAssociations(List.of(
                        new ChartAssociation(id((number + 1) % RING), Optional.empty()),
                        new ChartAssociation(id(number), Optional.empty()),
                        new ChartAssociation(id((number + RING - 1) % RING), Optional.empty())));
    }

    private static Function<Set<ChartId>, Map<ChartId, Chart>> in(Map<ChartId, Chart> charts) {
        return wanted -> wanted.stream().filter(charts::containsKey).collect(toMap(Function.identity(), charts::get));
    }

    private static Chart chart(int number) {
        PersonName name = new PersonName("Number", "N" + number);
        return Chart.open(
                PRACTICE,
                new Person(Optional.empty(), Optional.of(id(number)), name, Optional.empty(), Optional.empty()));
    }

    private static ChartId id(int number) {
        return new ChartId(Integer.toString(number));
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Set<Integer>> links =
                Arbitraries.integers().between(0, 9).set().ofMaxSize(4);
        Arbitrary<Set<Integer>> closed =
                Arbitraries.integers().between(1, 8).set().ofMaxSize(4);
        return Combinators.combine(links.list().ofSize(9), closed).as(World::new);
    }
}
