package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.SecondFact;
import dev.portalaccess.examples.frontdesk.embedding.PatientDemographics.Details;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.policy.FactKind;
import java.nio.CharBuffer;
import java.util.Optional;

/**
 * An invitation that a person is about to accept. The session keeps it, so that its code appears in no address and on
 * no page. It never changes: whoever types the patient's details goes on with another one.
 */
final class PendingInvitation {

    private final Optional<Secret> code;
    private final Kind kind;
    private final Optional<InvitationId> invitation;
    private final String givenName;
    private final Optional<Details> details;
    private final Optional<Relationship> representative;
    private final Optional<AccountId> usedBy;
    private final Optional<FactKind> asked;
    private final Optional<SecondFact> fact;

    /** The kind of result that acceptance has. */
    enum Kind {
        /** Grants for an account. */
        ACTIVATION,
        /** The registration of a new patient. */
        REGISTRATION,
        /** The invitation has been used; the person who used it may see its result again. */
        AGAIN,
        /** The letter has been used; the person who used it may sign in. */
        LETTER_AGAIN
    }

    private PendingInvitation(
            Secret code, Kind kind, Optional<InvitationId> invitation, String givenName, Optional<FactKind> asked) {
        this.code = Optional.of(code);
        this.kind = kind;
        this.invitation = invitation;
        this.givenName = givenName;
        this.details = Optional.empty();
        this.representative = Optional.empty();
        this.usedBy = Optional.empty();
        this.asked = asked;
        this.fact = Optional.empty();
    }

    private PendingInvitation(AccountId usedBy) {
        this.code = Optional.empty();
        this.kind = Kind.LETTER_AGAIN;
        this.invitation = Optional.empty();
        this.givenName = "";
        this.details = Optional.empty();
        this.representative = Optional.empty();
        this.usedBy = Optional.of(usedBy);
        this.asked = Optional.empty();
        this.fact = Optional.empty();
    }

    private PendingInvitation(PendingInvitation before, Secret code, Details written, Optional<Relationship> by) {
        this.code = Optional.of(code);
        this.kind = before.kind;
        this.invitation = before.invitation;
        this.givenName = before.givenName;
        this.details = Optional.of(written);
        this.representative = by;
        this.usedBy = before.usedBy;
        this.asked = before.asked;
        this.fact = before.fact;
    }

    private PendingInvitation(PendingInvitation before, Secret code, SecondFact answer) {
        this.code = Optional.of(code);
        this.kind = before.kind;
        this.invitation = before.invitation;
        this.givenName = before.givenName;
        this.details = before.details;
        this.representative = before.representative;
        this.usedBy = before.usedBy;
        this.asked = before.asked;
        this.fact = Optional.of(answer);
    }

    static PendingInvitation live(Secret code, Inspection.Live live) {
        Kind kind = live.purpose() == Inspection.Purpose.SELF_REGISTRATION ? Kind.REGISTRATION : Kind.ACTIVATION;
        return new PendingInvitation(code, kind, Optional.of(live.invitation()), live.givenName(), live.secondFact());
    }

    static PendingInvitation presented(CredentialPresentation.Accepted right) {
        return new PendingInvitation(
                right.ticket(),
                Kind.ACTIVATION,
                Optional.of(right.invitation()),
                right.givenName(),
                right.secondFact());
    }

    static PendingInvitation used(Secret code) {
        return new PendingInvitation(code, Kind.AGAIN, Optional.empty(), "", Optional.empty());
    }

    /** Returns an invitation on paper that was used with the account. */
    static PendingInvitation usedBy(AccountId account) {
        return new PendingInvitation(account);
    }

    /** Returns the same invitation with the details of its patient; empty if its code has been wiped. */
    Optional<PendingInvitation> with(Details written, Optional<Relationship> by) {
        return code().map(copy -> new PendingInvitation(this, copy, written, by));
    }

    /** Returns the same invitation with an answer about the second fact; empty if its code has been wiped. */
    Optional<PendingInvitation> with(SecondFact answer) {
        return code().map(copy -> new PendingInvitation(this, copy, answer));
    }

    /** Returns the fact that the person has to know besides, if one is asked for (PA-047). */
    Optional<FactKind> asked() {
        return asked;
    }

    /** Returns the answer about that fact. */
    Optional<SecondFact> fact() {
        return fact;
    }

    /** Reports whether a fact is asked for and the answer is still missing. */
    boolean needsFact() {
        return asked.isPresent() && fact.isEmpty();
    }

    synchronized void wipe() {
        code.ifPresent(Secret::close);
    }

    /**
     * Returns a copy of the code, which the caller must close; empty if there is none or another request has wiped it.
     */
    synchronized Optional<Secret> code() {
        try {
            return code.map(secret -> Secret.of(CharBuffer.wrap(secret.reveal())));
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

    /** Reports whether the letter was used with this account. */
    boolean isUsedBy(AccountId account) {
        return usedBy.filter(account::equals).isPresent();
    }

    String givenName() {
        return givenName;
    }

    Optional<Details> details() {
        return details;
    }

    /** Returns the registering person's relationship to the patient; empty if the patient registers. */
    Optional<Relationship> representative() {
        return representative;
    }

    /**
     * Reports whether the patient's details are still missing, which a registration needs before it can be accepted.
     */
    boolean needsDetails() {
        return kind == Kind.REGISTRATION && details.isEmpty();
    }

    /** Reports whether both are about the same invitation. */
    boolean isSame(PendingInvitation other) {
        return invitation.isPresent() && invitation.equals(other.invitation);
    }
}
