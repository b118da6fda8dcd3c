package dev.portalaccess.testkit.contract.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.PracticeId;

/**
 * A stored record that a host's test changes to what a newer version of the library would have stored. See
 * {@link StorageContract#rewrite}.
 *
 * @param kind the kind of record, and the part of it to change
 * @param practice the practice of the record
 * @param id the id of the record
 */
public record NewerRecord(Kind kind, PracticeId practice, String id) {

    /** The kinds of record, each with the part that only a newer version knows. */
    public enum Kind {
        /** An invitation: it gets a state that this version does not know. */
        INVITATION,
        /** A present grant, which is open and not held: it gets a state that this version does not know. */
        GRANT,
        /** A registration: it gets a step that this version does not know. */
        REGISTRATION,
        /** A request for access that waits: it gets a state that this version does not know. */
        ACCESS_REQUEST,
        /** A message: it gets a state that this version does not know. */
        MESSAGE_STATE,
        /** A message: it becomes one of a kind that this version does not know. */
        MESSAGE_KIND,
        /**
         * A holder's record: it gets one more part, which this version does not know. A store whose records cannot get
         * another part leaves it as it is.
         */
        HOLDER,
        /**
         * A record of a decision that waits for the host's log: it becomes one that this version cannot read. A store
         * whose records can always be read leaves it as it is.
         */
        SPOOLED_RECORD
    }

    public NewerRecord {
        requireNonNull(kind, "kind");
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
    }
}
