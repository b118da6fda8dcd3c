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
 * An invitation that somebody is about to accept. It stays in the session from one page to the next, so that its code is in
 * no address and in no page.
 */
final class PendingInvitation {

    private static final String KEY = "pending";

    private final Secret code;
    private final Kind kind;
    private final Optional<InvitationId> invitation;
    private final String givenName;
    private @Nullable Details details;
    private @Nullable Relationship representative;

    /** What comes of it. */
    enum Kind {
        /** Grants for a login. */
        ACTIVATION,
        /** A new patient. */
        REGISTRATION,
        /** It was used before: whoever used it may see again what came of it. */
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

    /** Keeps it, in place of another. */
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

    /** A copy of the code, for the caller to close; nothing once another request has done with it. */
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

    /** What the registering person is to the patient, if it is not the patient. */
    synchronized Optional<Relationship> representative() {
        return Optional.ofNullable(representative);
    }

    synchronized void write(Details written, Optional<Relationship> by) {
        details = written;
        representative = by.orElse(null);
    }

    /** A registration is accepted once the patient's details are there. */
    boolean needsDetails() {
        return kind == Kind.REGISTRATION && details().isEmpty();
    }
}
