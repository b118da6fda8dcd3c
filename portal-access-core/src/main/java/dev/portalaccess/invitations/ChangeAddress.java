package dev.portalaccess.invitations;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.id.HolderId;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The command that changes the address for mail to a holder (PA-064).
 *
 * @param holder the holder
 * @param email the new address as typed
 */
public record ChangeAddress(
        HolderId holder,

        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String email) {

    public ChangeAddress {
        requireNonNull(holder, "holder");
    }

    /** The holder only; addresses stay out of logs. */
    @Override
    public String toString() {
        return "ChangeAddress[" + holder + ", redacted]";
    }
}
