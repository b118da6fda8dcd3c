package dev.portalaccess.internal.accesslog;

import dev.portalaccess.accesslog.AccessHandOver;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.spi.storage.AccessSpool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hands records that wait over to the host's log. A record is removed once the log has taken it, so that a failure
 * anywhere hands it over again, and never loses it.
 *
 * @param log the host's log
 * @param spool the records that wait
 * @param now the instant; it chooses which records are tried first where not all are taken together
 */
public record SpoolDelivery(AccessLog log, AccessSpool spool, Instant now) {

    /** Hands over one page of them. */
    public AccessHandOver step(Page.Request request) {
        Page<AccessRecord> page = spool.spooled(request);
        HandOverAttempt attempt = new HandOverAttempt(log);
        attempt.handOver(page.items(), now);
        remove(attempt.taken());
        return new AccessHandOver(
                attempt.taken().size(),
                page.items().size() - attempt.taken().size(),
                attempt.refused(),
                attempt.isDown(),
                page.next());
    }

    private void remove(List<AccessRecord> taken) {
        Map<PracticeId, Set<AccessRecordId>> byPractice = taken.stream()
                .collect(Collectors.groupingBy(
                        AccessRecord::practice, Collectors.mapping(AccessRecord::id, Collectors.toUnmodifiableSet())));
        byPractice.forEach(spool::removeSpooled);
    }
}
