package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.age.LimitedGrant;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.restriction.EntryRestriction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The people who have access to a chart: the screen behind <em>Who can open this chart?</em> People who had access
 * before are in {@link AccessControl#formerHolders}.
 *
 * <p>It holds no secret.
 *
 * @param chart the chart
 * @param at the instant that statuses refer to
 * @param entries one for each {@linkplain Grant open} grant, in the order the grants came into force
 */
public record ChartHolders(ChartId chart, Instant at, List<Entry> entries) {

    /**
     * One grant and its holder.
     *
     * @param grant the current version of the grant
     * @param status the status of the grant at that instant, without regard to blocks, freezes and the patient's age
     * @param name the name of the holder; empty if the holder is no longer on record
     * @param restriction the block or freeze that makes every decision refuse now, whatever the status (PA-072,
     *     PA-075); empty if there is none, and always for a caller without the right {@code list-restrictions}
     * @param atAge what the patient's age leaves of the grant at that instant (PA-090); empty if the age does nothing to
     *     it, and for a grant that is closed
     */
    public record Entry(
            Grant grant,
            Grant.Status status,
            Optional<PersonName> name,
            Optional<EntryRestriction> restriction,
            Optional<LimitedGrant> atAge) {

        public Entry {
            requireNonNull(grant, "grant");
            requireNonNull(status, "status");
            requireNonNull(name, "name");
            requireNonNull(restriction, "restriction");
            requireNonNull(atAge, "atAge");
        }
    }

    public ChartHolders {
        requireNonNull(chart, "chart");
        requireNonNull(at, "at");
        entries = List.copyOf(entries);
    }

    /** Returns the entries with the status. */
    public List<Entry> in(Grant.Status status) {
        return entries.stream().filter(entry -> entry.status() == status).toList();
    }
}
