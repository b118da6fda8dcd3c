package dev.portalaccess.testkit.arbitrary;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Generators for charts, alone and linked to each other in every way that a host's data allows. */
@SuppressWarnings("exports")
public final class AnyChart {

    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final int MOST_LINKS = 4;
    private static final int MOST_PAYERS = 3;
    private static final int DANGLING = 2;
    private static final int FAR = 1_000;

    private AnyChart() {}

    /** Generates every status, open ones most often. */
    public static Arbitrary<ChartStatus> status() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(ChartStatus.OPEN)), Tuple.of(1, Arbitraries.of(ChartStatus.class)));
    }

    /** Generates charts of the practice. Their links may lead to charts that do not exist. */
    public static Arbitrary<Chart> chart(PracticeId practice) {
        return Combinators.combine(AnyId.chart(), draft())
                .as((id, draft) -> draft.chart(practice, id, ChartGraph::id))
                .withoutEdgeCases();
    }

    /**
     * Generates a practice's charts and their links. The links include links in both directions, rings, links from a
     * chart to itself, duplicate links, and links to charts that do not exist.
     *
     * @param most the maximum number of charts
     */
    public static Arbitrary<ChartGraph> graph(int most) {
        return draft().list().ofMinSize(1).ofMaxSize(most).map(AnyChart::graph).withoutEdgeCases();
    }

    private static ChartGraph graph(List<Draft> drafts) {
        IntFunction<ChartId> near = number -> ChartGraph.id(number % (drafts.size() + DANGLING));
        return new ChartGraph(
                PRACTICE,
                IntStream.range(0, drafts.size())
                        .mapToObj(number -> drafts.get(number).chart(PRACTICE, ChartGraph.id(number), near))
                        .toList());
    }

    private static Arbitrary<Draft> draft() {
        return Combinators.combine(
                        AnyPerson.person(),
                        status(),
                        payer().list().ofMaxSize(MOST_PAYERS),
                        far(),
                        link().list().ofMaxSize(MOST_LINKS))
                .as(Draft::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Payer> payer() {
        return Combinators.combine(
                        AnyPerson.person(),
                        Arbitraries.of(Payer.Who.class),
                        far(),
                        AnyGrant.relationship().optional(),
                        Arbitraries.integers().between(1, 3))
                .as(Payer::new);
    }

    private static Arbitrary<Link> link() {
        return Combinators.combine(far(), AnyGrant.relationship().optional()).as(Link::new);
    }

    private static Arbitrary<Integer> far() {
        return Arbitraries.integers().between(0, FAR).withDistribution(RandomDistribution.uniform());
    }

    /** A chart before the number of other charts is known. It refers to charts by number. */
    private record Draft(Person anybody, ChartStatus status, List<Payer> payers, int mergedInto, List<Link> links) {

        Chart chart(PracticeId practice, ChartId id, IntFunction<ChartId> charts) {
            Person patient = AnyPerson.withChart(anybody, id);
            return new Chart(
                    practice,
                    id,
                    patient,
                    status,
                    status == ChartStatus.MERGED ? Optional.of(charts.apply(mergedInto)) : Optional.empty(),
                    payers.stream()
                            .map(known -> known.guarantor(patient, charts))
                            .toList(),
                    links.stream().map(link -> link.association(charts)).toList());
        }
    }

    private record Link(int chart, Optional<Relationship> relationship) {

        ChartAssociation association(IntFunction<ChartId> charts) {
            return new ChartAssociation(charts.apply(chart), relationship);
        }
    }

    private record Payer(Person anybody, Who who, int chart, Optional<Relationship> relationship, int priority) {

        enum Who {
            THE_PATIENT,
            ANOTHER_PATIENT,
            ANYBODY,
            AN_ORGANIZATION
        }

        Guarantor guarantor(Person patient, IntFunction<ChartId> charts) {
            Guarantor first = switch (who) {
                case THE_PATIENT -> person(patient);
                case ANOTHER_PATIENT -> person(AnyPerson.withChart(anybody, charts.apply(chart)));
                case ANYBODY -> person(anybody);
                case AN_ORGANIZATION -> Guarantor.ofOrganization("Riverside Mills");
            };
            return first.withPriority(priority);
        }

        private Guarantor person(Person person) {
            return relationship.map(known -> Guarantor.of(person, known)).orElseGet(() -> Guarantor.of(person));
        }
    }
}
