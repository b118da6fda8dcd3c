package dev.portalaccess.accesslog;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.PersonName;
import java.util.Optional;

/**
 * A decision about a chart, for staff.
 *
 * @param record the record
 * @param person the name of the person who asked; empty for staff, and where no holder of the account is on record
 */
public record RecordedAccess(AccessRecord record, Optional<PersonName> person) {

    public RecordedAccess {
        requireNonNull(record, "record");
        requireNonNull(person, "person");
    }
}
