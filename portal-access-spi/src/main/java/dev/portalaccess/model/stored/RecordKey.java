package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.RegistrationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A name that finds a record. Only one record of its practice can have it.
 *
 * <p>A key contains no name and no address of a person. Where these identify a record, the key is a SHA-256 of them.
 *
 * @param kind the kind of name
 * @param value the name, 1 to 300 printable characters
 */
public record RecordKey(Kind kind, String value) {

    private static final int LONGEST = 300;

    /** The kinds of names; a store treats them all alike. */
    public enum Kind {
        /** An invitation, by its id. The key is never claimed; the record itself has it. */
        INVITATION,
        /** An invitation, by the public half of its link. */
        SELECTOR,
        /** An invitation, by its temporary user name. */
        USER_NAME,
        /** An invitation, by the serial that its holder reads out on the phone. */
        SERIAL,
        /** The live invitation of a holder for a chart. */
        LIVE_INVITATION,
        /** A holder, by its id. The key is never claimed; the record itself has it. */
        HOLDER,
        /** A holder, by the holder's own chart. */
        HOLDER_CHART,
        /** A holder, by the host's person id. */
        HOLDER_PERSON,
        /** The record of a mailbox that is blocked on all charts of the practice, which is kept like a holder. */
        BARRED_MAILBOX,
        /** A registration, by its id. The key is never claimed; the record itself has it. */
        REGISTRATION,
        /** A registration, by its invitation. */
        REGISTRATION_INVITATION,
        /** A live registration, by name and address. */
        LIVE_REGISTRATION,
        /** A registration, by the appointment that it was sent with. */
        APPOINTMENT,
        /** A request for access, by its id. The key is never claimed; the record itself has it. */
        ACCESS_REQUEST,
        /** A request for access that waits, by its requester, its chart and the person. */
        OPEN_ACCESS_REQUEST,
        /** A commit, by its id. The key is never claimed; the receipt itself has it. */
        COMMIT,
        /** A commit, by the caller's idempotency key. */
        REQUEST;

        /**
         * Returns the kind of key that has the id of the record, for the type of record that a key of this kind finds:
         * {@code INVITATION} for each of the five kinds that find invitations, {@code HOLDER}, {@code REGISTRATION},
         * {@code ACCESS_REQUEST} or {@code COMMIT}.
         */
        public Kind identity() {
            return switch (this) {
                case INVITATION, SELECTOR, USER_NAME, SERIAL, LIVE_INVITATION -> INVITATION;
                case HOLDER, HOLDER_CHART, HOLDER_PERSON, BARRED_MAILBOX -> HOLDER;
                case REGISTRATION, REGISTRATION_INVITATION, LIVE_REGISTRATION, APPOINTMENT -> REGISTRATION;
                case ACCESS_REQUEST, OPEN_ACCESS_REQUEST -> ACCESS_REQUEST;
                case COMMIT, REQUEST -> COMMIT;
            };
        }
    }

    /** Rejects an empty or overlong name. */
    public RecordKey {
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a key has 1 to 300 characters");
        }
    }

    /** Returns the key of an invitation by its id. */
    public static RecordKey of(InvitationId id) {
        return new RecordKey(Kind.INVITATION, id.value());
    }

    /** Returns the key of an invitation by the public half of its link. */
    public static RecordKey selector(String selector) {
        return new RecordKey(Kind.SELECTOR, selector);
    }

    /** Returns the key of an invitation by its temporary user name. */
    public static RecordKey userName(String userName) {
        return new RecordKey(Kind.USER_NAME, userName);
    }

    /** Returns the key of an invitation by its serial. */
    public static RecordKey serial(String serial) {
        return new RecordKey(Kind.SERIAL, serial);
    }

    /** Returns the key of the holder's live invitation for the chart. */
    public static RecordKey liveInvitation(HolderId holder, ChartId chart) {
        return new RecordKey(Kind.LIVE_INVITATION, holder.value() + " " + chart.value());
    }

    /** Returns the key of a holder by its id. */
    public static RecordKey of(HolderId id) {
        return new RecordKey(Kind.HOLDER, id.value());
    }

    /** Returns the key of a holder by the holder's own chart. */
    public static RecordKey holder(ChartId ownChart) {
        return new RecordKey(Kind.HOLDER_CHART, ownChart.value());
    }

    /** Returns the key of a holder by the host's person id. */
    public static RecordKey holder(PersonId person) {
        return new RecordKey(Kind.HOLDER_PERSON, person.value());
    }

    /** Returns the key of the record of a blocked mailbox. */
    public static RecordKey barred(EmailAddress.Mailbox mailbox) {
        return new RecordKey(Kind.BARRED_MAILBOX, sha256(mailbox.key()));
    }

    /** Returns the key of a registration by its id. */
    public static RecordKey of(RegistrationId id) {
        return new RecordKey(Kind.REGISTRATION, id.value());
    }

    /** Returns the key of a registration by its invitation. */
    public static RecordKey registration(InvitationId invitation) {
        return new RecordKey(Kind.REGISTRATION_INVITATION, invitation.value());
    }

    /** Returns the key of a live registration by the name and exactly the given address. */
    public static RecordKey liveRegistration(PersonName name, EmailAddress address) {
        return new RecordKey(Kind.LIVE_REGISTRATION, sha256(name.folded() + "\n" + address.value()));
    }

    /** Returns the key of a registration by the appointment that it was sent with. */
    public static RecordKey of(AppointmentId appointment) {
        return new RecordKey(Kind.APPOINTMENT, appointment.value());
    }

    /** Returns the key of a request for access by its id. */
    public static RecordKey of(AccessRequestId id) {
        return new RecordKey(Kind.ACCESS_REQUEST, id.value());
    }

    /**
     * Returns the key of a waiting request by its requester, its chart and the person it proposes. The address is no
     * part of it, so that a request with a corrected address takes the place of the one before.
     */
    public static RecordKey openRequest(AccessRequest request) {
        AccessRequest.ProposedPerson person = request.person();
        String text = String.join(
                "\n",
                request.submission().by().kind().name(),
                request.submission().by().id(),
                request.chart().value(),
                person.kind().name(),
                person.chart().map(ChartId::value).orElse(""),
                person.name().map(PersonName::folded).orElse(""));
        return new RecordKey(Kind.OPEN_ACCESS_REQUEST, sha256(text));
    }

    /** Returns the key of a commit by its id. */
    public static RecordKey of(CommitId commit) {
        return new RecordKey(Kind.COMMIT, commit.value());
    }

    /**
     * Returns the key of a commit by the idempotency key that the actor gave for the command (PA-130).
     *
     * @param actor the actor
     * @param command the command
     * @param name the idempotency key
     */
    public static RecordKey request(Actor actor, String command, String name) {
        String scope = actor.kind() + "\n" + actor.id() + "\n" + command + "\n" + name;
        return new RecordKey(Kind.REQUEST, sha256(scope));
    }

    // Computed with the JDK alone, because this module depends on no library that hashes.
    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
