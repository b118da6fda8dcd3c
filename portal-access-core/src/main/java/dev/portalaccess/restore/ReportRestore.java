package dev.portalaccess.restore;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import jakarta.validation.Valid;
import java.time.Instant;

/**
 * The command that reports a restored backup (PA-116).
 *
 * @param asOf the instant of the last commit in the backup; if it is not known, one that is certainly not later
 * @param reason the reason
 */
public record ReportRestore(Instant asOf, @Valid ReasonInput reason) {

    public ReportRestore {
        requireNonNull(asOf, "asOf");
        requireNonNull(reason, "reason");
    }
}
