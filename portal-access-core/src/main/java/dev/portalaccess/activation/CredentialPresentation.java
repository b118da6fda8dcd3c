package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.policy.FactKind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The result of presenting a temporary user name and password. */
public sealed interface CredentialPresentation {

    /**
     * The user name and the password are right.
     *
     * @param ticket the ticket for {@link Activation#redeem}, which works once; the host keeps it in the person's
     *     session and closes it
     * @param until the end of the ticket's validity, exclusive
     * @param invitation the key for the account that a host creates (PA-041); not for showing
     * @param givenName the given name of the invited person: "Are you Anthony?"
     * @param secondFact the fact that the person has to know besides (PA-047); empty if none is demanded
     */
    record Accepted(
            Secret ticket, Instant until, InvitationId invitation, String givenName, Optional<FactKind> secondFact)
            implements CredentialPresentation {

        public Accepted {
            requireNonNull(ticket, "ticket");
            requireNonNull(until, "until");
            requireNonNull(invitation, "invitation");
            requireNonNull(givenName, "givenName");
            requireNonNull(secondFact, "secondFact");
        }

        /** Returns ids only. */
        @Override
        public String toString() {
            return "Accepted[" + invitation + ", until " + until + "]";
        }
    }

    /**
     * The user name and the password open nothing.
     *
     * @param why the reason as an open code, one of the constants of {@link ActivationRefusal}
     * @param contact the practice's name and number; empty without the right password (PA-044)
     * @param usedBy the account that they were used with before, for the host to compare with the one that signs in,
     *     not for showing; empty unless they were used, and without the right password
     */
    record NotAccepted(String why, Optional<PracticeContact> contact, Optional<AccountId> usedBy)
            implements CredentialPresentation {

        public NotAccepted {
            requireNonNull(why, "why");
            requireNonNull(contact, "contact");
            requireNonNull(usedBy, "usedBy");
        }

        /** Creates an answer that names no account. */
        public NotAccepted(String why, Optional<PracticeContact> contact) {
            this(why, contact, Optional.empty());
        }
    }

    /** Applies the function for the case that this is. */
    default <R> R fold(Function<? super Accepted, R> accepted, Function<? super NotAccepted, R> notAccepted) {
        requireNonNull(accepted, "accepted");
        requireNonNull(notAccepted, "notAccepted");
        return this instanceof Accepted yes ? accepted.apply(yes) : notAccepted.apply((NotAccepted) this);
    }
}
