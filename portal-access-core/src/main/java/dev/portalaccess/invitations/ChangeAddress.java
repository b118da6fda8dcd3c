package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.FindingCodes;
import dev.portalaccess.model.id.HolderId;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The command that changes where mail to a holder goes (PA-064).
 *
 * @param holder whose address
 * @param email the new address as it was typed
 */
public record ChangeAddress(
        HolderId holder,

        @Size(max = 1_000, message = FindingCodes.TEXT_TOO_LONG) @Nullable
        String email) {

    /** Needs a holder. */
    public ChangeAddress {
        requireNonNull(holder, "holder");
    }

    /** The holder only; addresses stay out of logs. */
    @Override
    public String toString() {
        return "ChangeAddress[" + holder + ", redacted]";
    }
}
