package dev.portalaccess.accesslog;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessSpool.SpoolCount;

/**
 * The records of decisions, for staff and for the host's own job (PA-112). What a patient sees,
 * {@link dev.portalaccess.access.MyAccess#visits} returns.
 *
 * <p>Thread-safe. Every method throws {@link IllegalStateException} if the portal has no log, and
 * {@link dev.portalaccess.spi.storage.AccessStoreException} if the store fails.
 */
public interface AccessRecords {

    /**
     * Returns the decisions about a chart in the period, permitted and refused, newest first. The reading itself is
     * recorded first, so that it is on the list. The right is asked for the chart ({@link CommandName#LIST_ACCESSES}).
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     * @throws AccessLogException if the log cannot be read, or the reading cannot be recorded
     */
    Page<RecordedAccess> list(Caller caller, ChartId chart, AccessPeriod period, Page.Request page);

    /**
     * Counts the records of the practice that wait for the log; no list has them yet. The right is asked without a chart
     * ({@link CommandName#LIST_ACCESSES}).
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see it
     */
    SpoolCount waiting(Caller caller);

    /**
     * Hands records that wait over to the log, those of all practices, oldest first. Call it every minute or so: begin
     * at the first page, and go on at {@link AccessHandOver#next} until there is none, or until the log is down.
     *
     * <p>If the log refuses records together, they are halved until it takes them. One that it refuses by itself is
     * named in the answer, is tried again the next time, and stands in the way of no other. After two of them in a row
     * the log counts as down ({@link AccessHandOver#isDown}) and the step ends, after a dozen calls at most. Go on
     * at {@code next} then, later: the records before it might be bad, too, and are tried again from the first page.
     *
     * <p>Any number of servers may do so at once. A record may be handed over twice; the log recognises it by its id.
     *
     * @param page how many records at most; some dozens tell a bad record from a log that is down
     */
    AccessHandOver deliver(Page.Request page);
}
