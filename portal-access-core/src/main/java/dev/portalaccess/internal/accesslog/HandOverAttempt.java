package dev.portalaccess.internal.accesslog;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.spi.AccessLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hand-over of one page, in as few calls as tell a record that the log refuses from a log that is down: what is refused is halved
 * until a single record is left, and as soon as two of these fail one after the other, the rest is left for later.
 * Of 500 records, a log that is down is asked for 12 times at most. Used by one thread.
 */
final class HandOverAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolDelivery.class);
    private static final int FAILURES_OF_A_LOG_THAT_IS_DOWN = 2;

    private final AccessLog log;
    private final List<AccessRecord> taken = new ArrayList<>();
    private final List<AccessRecord> refused = new ArrayList<>();
    private final List<AccessRecord> doubtful = new ArrayList<>();

    HandOverAttempt(AccessLog log) {
        this.log = log;
    }

    void handOver(List<AccessRecord> records, Instant now) {
        if (records.isEmpty() || takes(records)) {
            return;
        }
        if (records.size() == 1) {
            doubtful.addAll(records);
            return;
        }
        // Each step begins elsewhere, so that no few records that are refused stand before the others for ever.
        List<AccessRecord> rotated = new ArrayList<>(records);
        Collections.rotate(rotated, Math.floorMod(now.toEpochMilli(), records.size()));
        halve(rotated);
    }

    private void halve(List<AccessRecord> records) {
        tryAlone(records.subList(0, records.size() / 2));
        tryAlone(records.subList(records.size() / 2, records.size()));
    }

    private void tryAlone(List<AccessRecord> records) {
        if (isStopped() || takes(records)) {
            return;
        }
        if (records.size() == 1) {
            doubtful.addAll(records);
        } else {
            halve(records);
        }
    }

    private boolean isStopped() {
        return doubtful.size() >= FAILURES_OF_A_LOG_THAT_IS_DOWN;
    }

    /** Returns the records that the log has taken. */
    List<AccessRecord> taken() {
        return taken;
    }

    /** Reports whether the log seems to be out of reach: it has taken nothing, or nothing any more. */
    boolean isDown() {
        return isStopped() || (taken.isEmpty() && !doubtful.isEmpty());
    }

    /** Returns the records that the log has refused by themselves, while it took others. */
    Set<AccessRecordId> refused() {
        List<AccessRecord> all = new ArrayList<>(refused);
        if (!isDown()) {
            all.addAll(doubtful);
        }
        return all.stream().map(AccessRecord::id).collect(Collectors.toUnmodifiableSet());
    }

    private boolean takes(List<AccessRecord> records) {
        try {
            log.append(records);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the access log took none of {} records that wait ({})",
                    records.size(),
                    e.getClass().getName());
            return false;
        }
        taken.addAll(records);
        refused.addAll(doubtful);
        doubtful.clear();
        return true;
    }
}
