package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.model.id.HolderId;
import jakarta.validation.Valid;

/**
 * The command to tell a holder that something has changed. The message names the holder only, and no chart.
 *
 * @param about the change
 * @param holder the recipient
 * @param deliver how; by e-mail without an address, it goes to the holder's own
 */
public record SendNotice(
        About about, HolderId holder, @Valid DeliveryChoice deliver) {

    /** The kinds of change. */
    public enum About {
        /** Another person can now open a chart of the holder. */
        PROXY_ADDED,
        /** Another person was invited to open a chart of the holder. */
        PROXY_INVITED,
        /** A person who can open a chart of the holder can do more there. */
        PROXY_WIDENED,
        /** A person can no longer open a chart of the holder, or less of it. */
        PROXY_ENDED,
        /** The holder can no longer open a chart. */
        ACCESS_ENDED
    }

    public SendNotice {
        requireNonNull(about, "about");
        requireNonNull(holder, "holder");
        requireNonNull(deliver, "deliver");
    }
}
