package dev.portalaccess.internal.engine;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.ContractViolationException;

/** Looks twice at what a store answers, where believing it could open the wrong chart. */
final class StoreAnswerCheck {

    private StoreAnswerCheck() {}

    static Versioned<ChartAccess> requireChart(PracticeId practice, ChartId chart, Versioned<ChartAccess> read) {
        if (!read.value().practice().equals(practice) || !read.value().chart().equals(chart)) {
            throw new ContractViolationException(
                    "AccessStoreContract: a read answers for the practice and the chart it names");
        }
        return read;
    }
}
