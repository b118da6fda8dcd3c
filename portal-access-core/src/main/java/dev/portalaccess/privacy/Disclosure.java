package dev.portalaccess.privacy;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An access that another person than the patient had to a chart (PA-106).
 *
 * @param grant the grant, with its scope, its legal basis and the person's relationship to the patient
 * @param name the person's name; empty if it was erased
 * @param period the part of the time asked for when the access was valid; while a hold, a block, a freeze or an age
 *     kept it back it opened nothing all the same
 * @param openings how often the chart was opened by it in the period; empty without a log of accesses
 * @param firstOpened when the chart was first opened by it in the period, by the log
 * @param lastOpened when it was last opened, by the log
 * @param lastUsed the last day of use that the host reported for the account and the chart, in UTC
 */
public record Disclosure(
        Grant grant,
        Optional<PersonName> name,
        AccessPeriod period,
        Optional<Long> openings,
        Optional<Instant> firstOpened,
        Optional<Instant> lastOpened,
        Optional<LocalDate> lastUsed) {

    public Disclosure {
        requireNonNull(grant, "grant");
        requireNonNull(name, "name");
        requireNonNull(period, "period");
        requireNonNull(openings, "openings");
        requireNonNull(firstOpened, "firstOpened");
        requireNonNull(lastOpened, "lastOpened");
        requireNonNull(lastUsed, "lastUsed");
    }

    /** Returns everything but the name. */
    @Override
    public String toString() {
        return "Disclosure[" + grant.id() + ", " + period + ", " + openings + "]";
    }
}
