package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Reason;
import java.time.Instant;

/**
 * A report that the practice's data was restored from a backup (PA-116). It makes void every secret that was issued
 * before it: nobody knows which of them were used, replaced or withdrawn after the backup was made.
 *
 * @param reportedAt the instant of the report
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

    /** Reports whether the secrets of the invitation are void: it was issued before the report. */
    public boolean covers(Invitation invitation) {
        return invitation.issue().at().isBefore(reportedAt);
    }
}
