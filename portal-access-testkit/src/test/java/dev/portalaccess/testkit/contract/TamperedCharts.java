package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A sound directory of the family and a merged chart, until a method is overridden. */
class TamperedCharts implements ChartDirectory {

    static final ArticleFamily FAMILY = ArticleFamily.create();
    static final PracticeId PRACTICE = FAMILY.practiceId();
    static final ChartId MERGED = new ChartId("merged");

    private final FakeChartDirectory sound = family();

    static FakeChartDirectory family() {
        FakeChartDirectory charts = ArticleFamily.create().charts();
        Person anthony = FAMILY.patient(FAMILY.anthony());
        Person twin = new Person(anthony.id(), Optional.of(MERGED), anthony.name(), anthony.bornOn(), anthony.email());
        charts.put(Chart.open(PRACTICE, twin));
        charts.merge(PRACTICE, MERGED, FAMILY.anthony());
        return charts;
    }

    /** The directory while the data cannot be read. */
    ChartDirectory down() {
        FakeChartDirectory charts = family();
        charts.outage().begin();
        return charts;
    }

    @Override
    public Optional<Chart> chart(PracticeId practice, ChartId chart) {
        return sound.chart(practice, chart);
    }

    @Override
    public Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> charts) {
        return sound.charts(practice, charts);
    }

    @Override
    public List<Chart> search(PracticeId practice, String text, int limit) {
        return sound.search(practice, text, limit);
    }

    static TamperedCharts answering(UnaryOperator<Optional<Chart>> change) {
        return new TamperedCharts() {
            @Override
            public Optional<Chart> chart(PracticeId practice, ChartId chart) {
                return change.apply(super.chart(practice, chart));
            }
        };
    }

    static TamperedCharts answeringMany(UnaryOperator<Map<ChartId, Chart>> change) {
        return new TamperedCharts() {
            @Override
            public Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> charts) {
                return change.apply(new HashMap<>(super.charts(practice, charts)));
            }
        };
    }

    static TamperedCharts finding(UnaryOperator<List<Chart>> change) {
        return new TamperedCharts() {
            @Override
            public List<Chart> search(PracticeId practice, String text, int limit) {
                return change.apply(super.search(practice, text, limit));
            }
        };
    }

    static final class ForgetfulOfThePractice extends TamperedCharts {
        @Override
        public Optional<Chart> chart(PracticeId practice, ChartId chart) {
            return super.chart(PRACTICE, chart);
        }
    }

    static final class Short extends TamperedCharts {
        @Override
        public Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> charts) {
            return charts.size() > 500 ? Map.of() : super.charts(practice, charts);
        }
    }

    static final class Unlimited extends TamperedCharts {
        @Override
        public List<Chart> search(PracticeId practice, String text, int limit) {
            return super.search(practice, text, 100);
        }
    }

    static final class TakingTextForAPattern extends TamperedCharts {
        @Override
        public List<Chart> search(PracticeId practice, String text, int limit) {
            return "patient".matches(text) ? super.search(practice, text, limit) : List.of();
        }
    }

    static final class Moody extends TamperedCharts {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Optional<Chart> chart(PracticeId practice, ChartId chart) {
            Optional<Chart> right = super.chart(practice, chart);
            return calls.getAndIncrement() % 2 == 0 ? right : right.map(found -> found.withAssociations(List.of()));
        }
    }

    static final class Crowded extends TamperedCharts {
        private final OneCallerOnly door = new OneCallerOnly();

        @Override
        public Optional<Chart> chart(PracticeId practice, ChartId chart) {
            return door.pass(() -> super.chart(practice, chart), Optional.empty());
        }
    }

    static final class AnsweringFromNothing extends TamperedCharts {
        @Override
        ChartDirectory down() {
            return new FakeChartDirectory();
        }
    }
}
