package dev.portalaccess.internal.history;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import dev.portalaccess.history.HistoryGap;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.stored.ReportedPolicy;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rules that applied at an instant: those that were reported last, or those that the first later report says to have
 * been in its place. Used by one thread.
 */
final class PastPolicy implements Consumer<AuditEntry> {

    private static final LoadingCache<String, Optional<PortalPolicy>> READ =
            CacheBuilder.newBuilder().maximumSize(16).build(CacheLoader.from(PolicyText::read));

    private final TrailMoment moment;
    private Optional<AuditEntry> next = Optional.empty();

    /**
     * The rules of an instant, or why they are not known.
     *
     * @param policy the rules
     * @param gap why they are not known
     */
    record KnownPolicy(Optional<PortalPolicy> policy, HistoryGap gap) {

        /** Reads the rules; a policy is checked as a whole when it is built, so those read lately are kept. */
        static KnownPolicy of(ReportedPolicy reported) {
            return new KnownPolicy(READ.getUnchecked(reported.text()), HistoryGap.POLICY_UNREADABLE);
        }

        static KnownPolicy present(PortalPolicy policy) {
            return new KnownPolicy(Optional.of(policy), HistoryGap.POLICY_NOT_REPORTED);
        }

        static KnownPolicy missing(HistoryGap gap) {
            return new KnownPolicy(Optional.empty(), gap);
        }
    }

    private PastPolicy(TrailMoment moment) {
        this.moment = moment;
    }

    /** Returns the rules; looks into the trail only if the last ones were not reported by then. */
    static KnownPolicy find(Optional<ReportedPolicy> last, TrailWalk trails) {
        return last.map(reported -> reported.since().isAfter(trails.at())
                        ? trails.along(Optional.empty(), PastPolicy::new).former()
                        : KnownPolicy.of(reported))
                .orElseGet(() -> KnownPolicy.missing(HistoryGap.POLICY_NOT_REPORTED));
    }

    @Override
    public void accept(AuditEntry entry) {
        if (next.isEmpty() && moment.isPast() && entry.action().equals(AuditAction.POLICY_REPORTED)) {
            next = Optional.of(entry);
        }
    }

    private KnownPolicy former() {
        Optional<ReportedPolicy> former = next.map(AuditEntry::details).flatMap(PastPolicy::former);
        if (former.filter(one -> !one.since().isAfter(moment.at())).isPresent()) {
            return KnownPolicy.of(former.get());
        }
        return KnownPolicy.missing(
                former.isPresent() || next.isEmpty() ? HistoryGap.TRAIL_PURGED : HistoryGap.POLICY_NOT_REPORTED);
    }

    private static Optional<ReportedPolicy> former(Map<String, String> details) {
        return Optional.ofNullable(details.get(ReportPolicyCommand.FORMER))
                .map(text -> new ReportedPolicy(
                        Instant.parse(details.getOrDefault(ReportPolicyCommand.FORMER_SINCE, "")), text));
    }
}
