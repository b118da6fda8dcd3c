package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.policy.FactKind;
import java.util.Optional;
import java.util.function.Function;

/** The state of a code, as the portal page may show it. */
public sealed interface Inspection {

    /** The next step for the person. */
    enum Purpose {
        /** Sign in or create an account, then {@link Activation#redeem}. */
        ACTIVATION,
        /** Fill in the registration form, then {@code portal.registrations().complete}. */
        SELF_REGISTRATION
    }

    /**
     * The code can be redeemed.
     *
     * @param invitation the key for the account that a host creates (PA-041); not for showing
     * @param purpose the next step
     * @param practice the practice that invites
     * @param givenName the given name of the invited person: "Are you Anthony?"
     * @param secondFact the fact that the person has to know besides (PA-047); empty if none is demanded
     */
    record Live(
            InvitationId invitation,
            Purpose purpose,
            PracticeContact practice,
            String givenName,
            Optional<FactKind> secondFact)
            implements Inspection {

        public Live {
            requireNonNull(invitation, "invitation");
            requireNonNull(purpose, "purpose");
            requireNonNull(practice, "practice");
            requireNonNull(givenName, "givenName");
            requireNonNull(secondFact, "secondFact");
        }

        /** Creates the state of a code that needs no second fact. */
        public Live(InvitationId invitation, Purpose purpose, PracticeContact practice, String givenName) {
            this(invitation, purpose, practice, givenName, Optional.empty());
        }

        /** Returns ids only. */
        @Override
        public String toString() {
            return "Live[" + invitation + ", " + purpose + "]";
        }
    }

    /**
     * The code opens nothing.
     *
     * @param why the reason as an open code, one of the constants of {@link ActivationRefusal}
     * @param contact the practice's name and number; empty without the right secret (PA-044)
     */
    record NotLive(String why, Optional<PracticeContact> contact) implements Inspection {
        public NotLive {
            requireNonNull(why, "why");
            requireNonNull(contact, "contact");
        }
    }

    /** Applies the function for the case that this is. */
    default <R> R fold(Function<? super Live, R> live, Function<? super NotLive, R> notLive) {
        requireNonNull(live, "live");
        requireNonNull(notLive, "notLive");
        return this instanceof Live yes ? live.apply(yes) : notLive.apply((NotLive) this);
    }
}
