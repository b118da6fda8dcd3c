package dev.portalaccess.testkit.contract;

import static dev.portalaccess.testkit.contract.TamperedCharts.FAMILY;
import static dev.portalaccess.testkit.contract.TamperedCharts.answering;
import static dev.portalaccess.testkit.contract.TamperedCharts.answeringMany;
import static dev.portalaccess.testkit.contract.TamperedCharts.finding;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class ChartDirectoryContractTest extends PlantedFaults<TamperedCharts> {

    private static TamperedCharts subject = new TamperedCharts();

    ChartDirectoryContractTest() {
        super(Subject.class);
    }

    static final class Subject extends ChartDirectoryContract {

        @Override
        protected ChartDirectory charts() {
            return subject;
        }

        @Override
        protected PracticeId practice() {
            return TamperedCharts.PRACTICE;
        }

        @Override
        protected ChartId openChart() {
            return FAMILY.camille();
        }

        @Override
        protected String textThatFindsIt() {
            return "patient";
        }

        @Override
        protected Optional<ChartId> mergedChart() {
            return Optional.of(TamperedCharts.MERGED);
        }

        @Override
        protected Optional<ChartDirectory> unreachable() {
            return Optional.of(subject.down());
        }
    }

    @Override
    TamperedCharts sound() {
        return new TamperedCharts();
    }

    @Override
    void put(TamperedCharts next) {
        subject = next;
    }

    @Override
    Stream<Planted<TamperedCharts>> faults() {
        return Stream.of(faultsOfReading(), faultsOfReadingMany(), faultsOfSearching(), faultsInTrouble())
                .flatMap(faults -> faults);
    }

    private static Stream<Planted<TamperedCharts>> faultsOfReading() {
        String rightOne = "answers_with_the_chart_that_was_asked_for";
        Chart camille = FAMILY.chart(FAMILY.camille());
        Chart anthony = FAMILY.chart(FAMILY.anthony());
        return Stream.of(
                planted("answers with another chart", rightOne, () -> answering(found -> found.map(one -> anthony))),
                planted(
                        "tells an open chart as closed",
                        rightOne,
                        () -> answering(found -> found.map(one -> one.withStatus(ChartStatus.INACTIVE)))),
                planted(
                        "makes up a chart",
                        "answers_with_nothing_for_a_chart_that_is_not_there",
                        () -> answering(found -> found.or(() -> Optional.of(camille)))),
                planted("forgets the practice", "keeps_practices_apart", TamperedCharts.ForgetfulOfThePractice::new),
                planted(
                        "hides merged charts",
                        "tells_a_merged_chart_as_merged",
                        () -> answering(found -> found.filter(Chart::isOpen))));
    }

    private static Stream<Planted<TamperedCharts>> faultsOfReadingMany() {
        String thousand = "answers_for_none_and_for_a_thousand";
        return Stream.of(
                planted(
                        "loses one of many",
                        "answers_for_many_as_it_does_for_one",
                        () -> answeringMany(found -> Map.of())),
                planted(
                        "makes up one of many",
                        thousand,
                        () -> answeringMany(found -> {
                            found.put(FAMILY.anthony(), FAMILY.chart(FAMILY.anthony()));
                            return found;
                        })),
                planted("looks at 500 only", thousand, TamperedCharts.Short::new));
    }

    private static Stream<Planted<TamperedCharts>> faultsOfSearching() {
        String openOnce = "finds_each_open_chart_once_and_no_closed_one";
        return Stream.of(
                planted(
                        "finds nothing",
                        "finds_an_open_chart_by_what_a_clerk_types",
                        () -> finding(found -> List.of())),
                planted(
                        "finds closed charts",
                        openOnce,
                        () -> finding(found -> found.stream()
                                .map(chart -> chart.withStatus(ChartStatus.DECEASED))
                                .toList())),
                planted(
                        "finds a chart twice",
                        openOnce,
                        () -> finding(found ->
                                Stream.concat(found.stream(), found.stream()).toList())),
                planted("has no limit", "finds_no_more_than_was_asked_for", TamperedCharts.Unlimited::new),
                planted(
                        "takes the text for a pattern",
                        "searches_for_any_text_up_to_200_characters",
                        TamperedCharts.TakingTextForAPattern::new));
    }

    private static Stream<Planted<TamperedCharts>> faultsInTrouble() {
        return Stream.of(
                planted("is moody", "gives_the_same_answer_while_nothing_has_changed", TamperedCharts.Moody::new),
                planted("serves one thread at a time", "answers_several_threads_at_once", TamperedCharts.Crowded::new),
                planted(
                        "answers from nothing when it cannot read",
                        "throws_rather_than_answer_from_nothing",
                        TamperedCharts.AnsweringFromNothing::new));
    }
}
