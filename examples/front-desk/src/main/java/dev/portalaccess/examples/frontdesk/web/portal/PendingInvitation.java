package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.Inspection;
import dev.portalaccess.examples.frontdesk.embedding.PatientDemographics.Details;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import io.javalin.http.Context;
import java.nio.CharBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that a person is about to accept. The session carries it from one page to the next, so that its code
 * appears in no address and on no page.
 */
final class PendingInvitation {

    private static final String KEY = "pending";

    private final Secret code;
    private final Kind kind;
    private final Optional<InvitationId> invitation;
    private final String givenName;
    private @Nullable Details details;
    private @Nullable Relationship representative;

    /** The kind of result that acceptance has. */
    enum Kind {
        /** Grants for an account. */
        ACTIVATION,
        /** The registration of a new patient. */
        REGISTRATION,
        /** The invitation has been used; the person who used it may see its result again. */
        AGAIN
    }

    private PendingInvitation(Secret code, Kind kind, Optional<InvitationId> invitation, String givenName) {
        this.code = code;
        this.kind = kind;
        this.invitation = invitation;
        this.givenName = givenName;
    }

    static PendingInvitation live(Secret code, Inspection.Live live) {
        Kind kind = live.purpose() == Inspection.Purpose.SELF_REGISTRATION ? Kind.REGISTRATION : Kind.ACTIVATION;
        return new PendingInvitation(code, kind, Optional.of(live.invitation()), live.givenName());
    }

    static PendingInvitation presented(Secret ticket, InvitationId invitation, String givenName) {
        return new PendingInvitation(ticket, Kind.ACTIVATION, Optional.of(invitation), givenName);
    }

    static PendingInvitation used(Secret code) {
        return new PendingInvitation(code, Kind.AGAIN, Optional.empty(), "");
    }

    static Optional<PendingInvitation> of(Context context) {
        return Optional.ofNullable(context.sessionAttribute(KEY));
    }

    /** Stores this invitation in the session; replaces and wipes an earlier one. */
    void keep(Context context) {
        drop(context);
        context.sessionAttribute(KEY, this);
    }

    static void drop(Context context) {
        of(context).ifPresent(PendingInvitation::wipe);
        context.sessionAttribute(KEY, null);
    }

    private synchronized void wipe() {
        code.close();
    }

    /** Returns a copy of the code, which the caller must close; empty if another request has already wiped the code. */
    synchronized Optional<Secret> code() {
        try {
            return Optional.of(Secret.of(CharBuffer.wrap(code.reveal())));
        } catch (IllegalStateException wiped) {
            return Optional.empty();
        }
    }

    Kind kind() {
        return kind;
    }

    Optional<InvitationId> invitation() {
        return invitation;
    }

    String givenName() {
        return givenName;
    }

    synchronized Optional<Details> details() {
        return Optional.ofNullable(details);
    }

    /** Returns the registering person's relationship to the patient; empty if the patient registers. */
    synchronized Optional<Relationship> representative() {
        return Optional.ofNullable(representative);
    }

    synchronized void write(Details written, Optional<Relationship> by) {
        details = written;
        representative = by.orElse(null);
    }

    /**
     * Reports whether the patient's details are still missing, which a registration needs before it can be accepted.
     */
    boolean needsDetails() {
        return kind == Kind.REGISTRATION && details().isEmpty();
    }
}
