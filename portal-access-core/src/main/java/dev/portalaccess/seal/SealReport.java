package dev.portalaccess.seal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The result of a check of seals.
 *
 * @param checked the number of records that were checked
 * @param sealed the number of records that were sealed
 * @param broken the records that are not as the library wrote them
 * @param next the place where the check continues; empty if nothing is left
 */
public record SealReport(int checked, int sealed, List<BrokenSeal> broken, Optional<SealPlace> next) {

    public SealReport {
        broken = List.copyOf(broken);
        requireNonNull(next, "next");
    }

    /** Reports whether every record that was checked is as the library wrote it. */
    public boolean isIntact() {
        return broken.isEmpty();
    }
}
