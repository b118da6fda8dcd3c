package dev.portalaccess.reference;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Passes questions to the charts of the present history.
 *
 * @param present gives them
 */
record PassingCharts(Supplier<ChartDirectory> present) implements ChartDirectory {

    @Override
    public Optional<Chart> chart(PracticeId practice, ChartId id) {
        return present.get().chart(practice, id);
    }

    @Override
    public Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> ids) {
        return present.get().charts(practice, ids);
    }

    @Override
    public List<Chart> search(PracticeId practice, String text, int limit) {
        return present.get().search(practice, text, limit);
    }
}
