package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
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
 * A name under which a record can be found, and which only one record of its practice can have.
 *
 * <p>A key holds no name and no address of a person: where these
 * identify something, the key is a SHA-256 of them.
 *
 * @param kind which sort of name
 * @param value the name, 1 to 300 printable characters
 */
public record RecordKey(Kind kind, String value) {

    private static final int LONGEST = 300;

    /** The sorts of names; a store treats them all alike. */
    public enum Kind {
        /** An invitation, by its id; never claimed, the record itself has it. */
        INVITATION,
        /** An invitation, by the public half of its link. */
        SELECTOR,
        /** An invitation, by its temporary user name. */
        USER_NAME,
        /** An invitation, by what its holder reads out on the phone. */
        SERIAL,
        /** The live invitation of a holder for a chart. */
        LIVE_INVITATION,
        /** A holder, by id; never claimed, the record itself has it. */
        HOLDER,
        /** A holder, by the own chart. */
        HOLDER_CHART,
        /** A holder, by the host's person id. */
        HOLDER_PERSON,
        /** A registration, by its id; never claimed, the record itself has it. */
        REGISTRATION,
        /** The registration that an invitation is for. */
        REGISTRATION_INVITATION,
        /** The live registration of a name and address. */
        LIVE_REGISTRATION,
        /** The registration that was sent with an appointment. */
        APPOINTMENT,
        /** A commit, by its id; never claimed, the receipt itself has it. */
        COMMIT,
        /** A commit, by what the caller named the request. */
        REQUEST
    }

    /** Refuses an empty and an overlong name. */
    public RecordKey {
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a key has 1 to 300 characters");
        }
    }

    /** An invitation by its id. */
    public static RecordKey of(InvitationId id) {
        return new RecordKey(Kind.INVITATION, id.value());
    }

    /** An invitation by the public half of its link. */
    public static RecordKey selector(String selector) {
        return new RecordKey(Kind.SELECTOR, selector);
    }

    /** An invitation by its temporary user name. */
    public static RecordKey userName(String userName) {
        return new RecordKey(Kind.USER_NAME, userName);
    }

    /** An invitation by its serial. */
    public static RecordKey serial(String serial) {
        return new RecordKey(Kind.SERIAL, serial);
    }

    /** The live invitation of that holder for that chart. */
    public static RecordKey liveInvitation(HolderId holder, ChartId chart) {
        return new RecordKey(Kind.LIVE_INVITATION, holder.value() + " " + chart.value());
    }

    /** A holder by id. */
    public static RecordKey of(HolderId id) {
        return new RecordKey(Kind.HOLDER, id.value());
    }

    /** A holder by the own chart. */
    public static RecordKey holder(ChartId ownChart) {
        return new RecordKey(Kind.HOLDER_CHART, ownChart.value());
    }

    /** A holder by the host's person id. */
    public static RecordKey holder(PersonId person) {
        return new RecordKey(Kind.HOLDER_PERSON, person.value());
    }

    /** A registration by its id. */
    public static RecordKey of(RegistrationId id) {
        return new RecordKey(Kind.REGISTRATION, id.value());
    }

    /** The registration that invitation is for. */
    public static RecordKey registration(InvitationId invitation) {
        return new RecordKey(Kind.REGISTRATION_INVITATION, invitation.value());
    }

    /** The live registration of that name and exactly that address. */
    public static RecordKey liveRegistration(PersonName name, EmailAddress address) {
        return new RecordKey(Kind.LIVE_REGISTRATION, sha256(name.folded() + "\n" + address.value()));
    }

    /** The registration that was sent with that appointment. */
    public static RecordKey of(AppointmentId appointment) {
        return new RecordKey(Kind.APPOINTMENT, appointment.value());
    }

    /** A commit by its id. */
    public static RecordKey of(CommitId commit) {
        return new RecordKey(Kind.COMMIT, commit.value());
    }

    /** A commit by what that actor named that command (PA-130). */
    public static RecordKey request(Actor actor, String command, String name) {
        String scope = actor.kind() + "\n" + actor.id() + "\n" + command + "\n" + name;
        return new RecordKey(Kind.REQUEST, sha256(scope));
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
