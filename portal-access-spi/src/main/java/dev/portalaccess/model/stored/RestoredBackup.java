package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.ValidityPeriod;
import java.time.Instant;
import java.util.Optional;

/**
 * A report that the practice's data was restored from a backup (PA-116). It makes void every secret that was issued
 * before it: nobody knows which of them were used, replaced or withdrawn after the backup was made.
 *
 * @param reportedAt the instant of the report, or of a former one if that was later by the clocks
 * @param asOf the instant of the last commit in the backup, as far as the host knows it
 * @param by who reported it
 * @param reason the reason
 */
public record RestoredBackup(Instant reportedAt, Instant asOf, Actor by, Reason reason) {

    /** Rejects a backup that is younger than its report. */
    public RestoredBackup {
        requireNonNull(reportedAt, "reportedAt");
        requireNonNull(asOf, "asOf");
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        if (asOf.isAfter(reportedAt)) {
            throw new IllegalArgumentException("asOf must not be after reportedAt");
        }
    }

    /**
     * Returns this report as it follows another one: it covers everything that the former covered, even if the clock of
     * the server that reports it is behind.
     *
     * @param former the report that this one replaces; empty for the first
     */
    public RestoredBackup following(Optional<RestoredBackup> former) {
        return former.map(RestoredBackup::reportedAt)
                .filter(reportedAt::isBefore)
                .map(later -> new RestoredBackup(later, asOf, by, reason))
                .orElse(this);
    }

    /** Returns the span of time that the report covers: all secrets that were issued in it are void. */
    public ValidityPeriod coveredPeriod() {
        return new ValidityPeriod(Instant.EPOCH, Optional.of(reportedAt));
    }

    /** Reports whether the secrets of the invitation are void: it was issued before the report. */
    public boolean covers(Invitation invitation) {
        return coveredPeriod().contains(invitation.issue().at());
    }
}
