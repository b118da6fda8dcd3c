package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartPart;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.UsedGrant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who opened a chart, for the patient or a person who is entitled to see it (PA-112). It holds no secret and no address.
 *
 * @param page what was opened, newest first; what was refused is left out, so that a page may have fewer entries than
 *     it could
 * @param waiting how many decisions about the chart still wait for the host's log, so that the list does not have them
 */
public record ChartVisits(Page<VisitEntry> page, long waiting) {

    /**
     * One use of the chart.
     *
     * @param at the instant
     * @param kind the kind of actor
     * @param staff the host's id of the member of staff; empty unless the policy names staff
     * @param name the name of the person with the account; empty for staff, and if the person is no longer on record
     * @param part the part of the chart; empty if it was this list that was read
     * @param grants on whose authority: the grants that permitted it; empty for staff
     * @param isMine whether it was the account that asks
     */
    public record VisitEntry(
            Instant at,
            Actor.Kind kind,
            Optional<String> staff,
            Optional<PersonName> name,
            Optional<ChartPart> part,
            List<UsedGrant> grants,
            boolean isMine) {

        public VisitEntry {
            requireNonNull(at, "at");
            requireNonNull(kind, "kind");
            requireNonNull(staff, "staff");
            requireNonNull(name, "name");
            requireNonNull(part, "part");
            grants = List.copyOf(grants);
        }

        /** Reports whether the patient opened the chart, with the patient's own access. */
        public boolean isPatients() {
            return grants.stream().anyMatch(UsedGrant::isOwn);
        }
    }

    public ChartVisits {
        requireNonNull(page, "page");
    }
}
