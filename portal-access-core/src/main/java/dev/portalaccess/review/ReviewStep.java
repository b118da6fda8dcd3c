package dev.portalaccess.review;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Page;
import java.util.List;
import java.util.Optional;

/**
 * One step of a decision about many grants.
 *
 * @param done the grants that it was carried out for
 * @param left those that stay as they are, each with the findings against it
 * @param next where the next step begins; empty if there are no more
 */
public record ReviewStep(List<GrantOn> done, List<LeftGrant> left, Optional<Page.Cursor> next) {

    /**
     * A grant that stays as it is.
     *
     * @param grant which one
     * @param findings the rules against it; empty if its records kept changing
     */
    public record LeftGrant(GrantOn grant, List<Finding> findings) {
        /** Copies the list. */
        public LeftGrant {
            requireNonNull(grant, "grant");
            findings = List.copyOf(findings);
        }
    }

    /** Copies the lists. */
    public ReviewStep {
        done = List.copyOf(done);
        left = List.copyOf(left);
        requireNonNull(next, "next");
    }
}
