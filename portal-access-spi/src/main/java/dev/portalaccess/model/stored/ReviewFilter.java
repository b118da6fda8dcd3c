package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.StatedBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A selection of open grants that are due for a review (PA-077): by the review day of their holds, or by the instant
 * when they were last {@linkplain Grant#affirmedAt affirmed}.
 */
public sealed interface ReviewFilter {

    /**
     * The grants with a hold that is to be reviewed on that day or earlier.
     *
     * @param until the last day
     */
    record HeldUntil(LocalDate until) implements ReviewFilter {
        public HeldUntil {
            requireNonNull(until, "until");
        }

        @Override
        public boolean matches(Grant grant) {
            return grant.firstReview().filter(day -> !day.isAfter(until)).isPresent();
        }
    }

    /**
     * The grants on one legal basis that were last affirmed before an instant.
     *
     * @param basis the legal basis; those without one if empty
     * @param evidenced whether only grants count that name their evidence
     * @param before the instant; what was affirmed at this instant is not selected
     */
    record AffirmedBefore(Optional<LegalBasis> basis, boolean evidenced, Instant before) implements ReviewFilter {
        public AffirmedBefore {
            requireNonNull(basis, "basis");
            requireNonNull(before, "before");
        }

        @Override
        public boolean matches(Grant grant) {
            Optional<StatedBasis> stated = grant.terms().basis();
            return stated.map(StatedBasis::kind).equals(basis)
                    && (!evidenced || stated.flatMap(StatedBasis::evidence).isPresent())
                    && grant.affirmedAt().isBefore(before);
        }
    }

    /**
     * Reports whether the open grant is selected. A store that selects by other means must select the same grants.
     */
    boolean matches(Grant grant);
}
