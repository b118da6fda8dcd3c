package dev.portalaccess.model.stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days when blocks and freezes are to be reviewed. */
public final class RestrictionReview {

    /** The day that stands for no review; every block and freeze is listed up to that day. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private RestrictionReview() {}

    /** Returns the first day of review, {@link #NEVER} if none has one; empty if there is no block and no freeze. */
    static Optional<LocalDate> first(List<AccessBlock> blocks, List<AccessFreeze> freezes) {
        return Stream.concat(
                        blocks.stream().map(AccessBlock::reviewOn),
                        freezes.stream().map(AccessFreeze::reviewOn))
                .map(day -> day.filter(NEVER::isAfter).orElse(NEVER))
                .min(LocalDate::compareTo);
    }
}
