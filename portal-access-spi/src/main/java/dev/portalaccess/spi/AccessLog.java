package dev.portalaccess.spi;

import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;

/**
 * The host's log of accesses: it takes a record of every decision about a chart, and reads the records of one chart
 * back, so that the patient can see who opened it (PA-112).
 *
 * <p>How long records are kept is the host's choice, and the law's: the library deletes none.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Failure: throw any unchecked exception, within a time that a person at the portal can wait: a decision waits
 *       for the log. What becomes of the decision then, the builder of the portal says.
 *   <li>Privacy: records have ids and codes. They tell who is treated where, so they are kept as charts are. The library
 *       writes none of them to its log, and never the message of an exception.
 * </ul>
 */
public interface AccessLog {

    /**
     * Takes the records, each of them unless it is there already.
     *
     * <ul>
     *   <li>Transactions: the host's own; never called within a transaction of the library. Every record is durable
     *       before the call returns. After a failure some of them may have been taken.
     *       A call that fails for one record may fail for all of it: the library asks again with fewer, down to
     *       single records, and after two of these have failed in a row it waits until the next step.
     *   <li>Repeats: a record may come again, also from another server, also years later; it has the same id then. An
     *       id that the practice has already changes nothing.
     * </ul>
     *
     * @param records 1 to 500 records, of any practices and charts, in any order
     */
    void append(List<AccessRecord> records);

    /**
     * Returns the records of a chart of the practice whose instant lies in the period, newest first; records of one
     * instant in an order that the log chooses and keeps.
     *
     * <ul>
     *   <li>Transactions: one consistent read, which contains every record that was taken before it began.
     *   <li>Repeats: a record that is there from the first page to the last is listed exactly once, even if others are
     *       added meanwhile. A page is full unless it is the last, and only the last has no next page. A cursor may be
     *       used any number of times; one that the list cannot have made is rejected with
     *       {@link IllegalArgumentException}.
     * </ul>
     *
     * <p>It never returns a shorter page because something could not be read.
     */
    Page<AccessRecord> read(PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page);
}
