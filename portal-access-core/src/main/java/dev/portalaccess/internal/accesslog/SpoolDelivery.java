package dev.portalaccess.internal.accesslog;

import dev.portalaccess.accesslog.AccessHandOver;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.spi.storage.AccessSpool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands records that wait over to the host's log. A record is removed once the log has taken it, so that a failure
 * anywhere hands it over again, and never loses it.
 */
public record SpoolDelivery(AccessLog log, AccessSpool spool) {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolDelivery.class);

    /** Hands over one page of them. */
    public AccessHandOver step(Page.Request request) {
        Page<AccessRecord> page = spool.spooled(request);
        List<AccessRecord> taken = taken(page.items());
        remove(taken);
        return new AccessHandOver(taken.size(), page.items().size() - taken.size(), page.next());
    }

    /** Returns the records that the log takes: together, or those that it takes one by one. */
    private List<AccessRecord> taken(List<AccessRecord> records) {
        if (records.isEmpty() || takes(records)) {
            return records;
        }
        return records.size() == 1
                ? List.of()
                : records.stream().filter(record -> takes(List.of(record))).toList();
    }

    private boolean takes(List<AccessRecord> records) {
        try {
            log.append(records);
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "the access log took none of {} records that wait ({})",
                    records.size(),
                    e.getClass().getName());
            return false;
        }
    }

    private void remove(List<AccessRecord> taken) {
        Map<PracticeId, Set<AccessRecordId>> byPractice = taken.stream()
                .collect(Collectors.groupingBy(
                        AccessRecord::practice, Collectors.mapping(AccessRecord::id, Collectors.toUnmodifiableSet())));
        byPractice.forEach(spool::removeSpooled);
    }
}
