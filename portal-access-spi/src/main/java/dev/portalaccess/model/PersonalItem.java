package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One stored item about a person (PA-106).
 *
 * @param kind the kind of record
 * @param id the id of the record; for a mark of use, the chart
 * @param fields what it says, by name, in a fixed order: instants and days as ISO 8601 writes them, lists with a blank
 *     between their parts. A field without a value is left out
 */
public record PersonalItem(Kind kind, String id, Map<String, String> fields) {

    /** The kinds of records. */
    public enum Kind {
        /** A holder: the name, the address, and the ids that the host and the portal use for the person. */
        IDENTITY,
        /** Access to a chart that is open: it permits, is held, begins later or has ended lately. */
        GRANT,
        /** Access to a chart that was closed: revoked, or ended. */
        CLOSED_GRANT,
        /** An invitation. */
        INVITATION,
        /** A mail or a letter. */
        MESSAGE,
        /** A self-registration. */
        REGISTRATION,
        /** A request that the person submitted. */
        REQUEST,
        /** The last day when the person used a chart. */
        USE,
        /** An entry of an audit trail that names the person. */
        ENTRY
    }

    public PersonalItem {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the kind and the id. */
    @Override
    public String toString() {
        return "PersonalItem[" + kind + ", " + id + "]";
    }
}
