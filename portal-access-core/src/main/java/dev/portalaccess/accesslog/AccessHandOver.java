package dev.portalaccess.accesslog;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Page;
import java.util.Optional;

/**
 * The result of one step of {@link AccessRecords#deliver}.
 *
 * @param delivered how many records the log has taken; they no longer wait
 * @param left how many it did not take; they go on waiting
 * @param next the place where the next step begins; empty after the last
 */
public record AccessHandOver(int delivered, int left, Optional<Page.Cursor> next) {

    public AccessHandOver {
        requireNonNull(next, "next");
    }
}
