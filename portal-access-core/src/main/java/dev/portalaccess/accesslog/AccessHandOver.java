package dev.portalaccess.accesslog;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccessRecordId;
import java.util.Optional;
import java.util.Set;

/**
 * The result of one step of {@link AccessRecords#deliver}.
 *
 * @param delivered how many records the log has taken; they no longer wait
 * @param left how many it did not take; they go on waiting
 * @param refused those of them that the log refuses by themselves while it takes others; somebody has to look at them
 * @param isDown whether the step stopped because the log took none of the last calls; go on later
 * @param next the place where the next step begins; empty after the last
 */
public record AccessHandOver(
        int delivered, int left, Set<AccessRecordId> refused, boolean isDown, Optional<Page.Cursor> next) {

    public AccessHandOver {
        refused = Set.copyOf(refused);
        requireNonNull(next, "next");
    }
}
