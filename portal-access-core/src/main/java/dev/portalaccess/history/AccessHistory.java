package dev.portalaccess.history;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import java.time.Instant;

/**
 * What was decided about access, or would have been, at any instant of the past (PA-083), as it was known then: from the
 * grants, holds, blocks, freezes and policy of that instant. Nothing has to be recorded for it when decisions are made.
 *
 * <p>An instant counts as the clocks of the servers told it: a change counts from the instant of its commit on. What was
 * not recorded, or has been purged, is said to be unknown and is never guessed.
 *
 * <p>The answer rests on the audit trail and on the stored records as they are. It checks neither chains nor seals;
 * {@link dev.portalaccess.audit.AuditTrails#verify} and {@link dev.portalaccess.seal.RecordSeals} do.
 *
 * <p>Thread-safe. Calls throw {@link dev.portalaccess.command.NotAllowedException} if the host's staff rights do not
 * allow them (PA-118), and {@link dev.portalaccess.spi.storage.AccessStoreException} if the store fails.
 */
public interface AccessHistory {

    /**
     * Returns what {@link dev.portalaccess.decision.Decisions#decide} answered at the instant, or would have answered,
     * had it been asked, with the same reasons.
     *
     * <p>Reads the trail of the chart. If the account had an open grant there, it also reads the trail of the practice,
     * page by page, because blocks and freezes on all charts stand in it.
     *
     * @throws IllegalArgumentException if the instant has not come yet
     */
    PastDecision decide(Caller caller, PastQuestion question);

    /**
     * Stores what in the policy of this portal decides about access, so that it is applied by itself to questions about
     * the time from now on: added areas, statuses that keep a closed chart readable, the age of majority and the age
     * policy. Before the first report, the policy of the past is unknown, and a question may assume the present one.
     *
     * <p>Call it for each practice when the portal starts, for a caller such as
     * {@code Caller.of(practice, new Actor(Actor.Kind.SYSTEM, "start"))}. A repeat writes nothing while the policy is the
     * one that was reported last.
     *
     * @return the instant since when these rules are on record
     */
    Outcome<Instant> reportPolicy(Caller caller);
}
