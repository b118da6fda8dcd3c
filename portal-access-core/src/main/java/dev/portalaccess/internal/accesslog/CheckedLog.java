package dev.portalaccess.internal.accesslog;

import dev.portalaccess.accesslog.AccessLogException;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.spi.ContractViolationException;

/** Reads the host's log, and checks every answer, because a wrong one would tell of another chart. */
public record CheckedLog(AccessLog log) {

    /**
     * Returns what the log has of the chart.
     *
     * @throws AccessLogException if the log fails
     * @throws IllegalArgumentException if the cursor is of another list
     */
    public Page<AccessRecord> read(PracticeId practice, ChartId chart, AccessPeriod period, Page.Request request) {
        Page<AccessRecord> page = answer(practice, chart, period, request);
        for (AccessRecord record : page.items()) {
            if (!record.practice().equals(practice) || !record.chart().equals(chart) || !period.contains(record.at())) {
                throw new ContractViolationException(
                        "AccessLogContract: only records of the practice, the chart and the period are read");
            }
        }
        return page;
    }

    private Page<AccessRecord> answer(PracticeId practice, ChartId chart, AccessPeriod period, Page.Request request) {
        try {
            return log.read(practice, chart, period, request);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AccessLogException(AccessLogException.UNREADABLE, e);
        }
    }
}
