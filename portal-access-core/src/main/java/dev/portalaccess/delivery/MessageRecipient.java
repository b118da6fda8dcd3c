package dev.portalaccess.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import java.util.Optional;

/**
 * A person who a message is for, as staff need it to deal with a message that could not be delivered.
 *
 * @param holder the person, as a holder
 * @param name the name; empty if the holder is no longer stored
 * @param chart the person's own chart, if the person is a patient of the practice
 */
public record MessageRecipient(HolderId holder, Optional<PersonName> name, Optional<ChartId> chart) {

    public MessageRecipient {
        requireNonNull(holder, "holder");
        requireNonNull(name, "name");
        requireNonNull(chart, "chart");
    }

    /** Returns the ids only. */
    @Override
    public String toString() {
        return "MessageRecipient[" + holder + ", " + chart + "]";
    }
}
