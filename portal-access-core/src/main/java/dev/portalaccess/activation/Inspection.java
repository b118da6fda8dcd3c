package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.InvitationId;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a code is good for, as its page may show it.
 */
public sealed interface Inspection {

    /** What comes next. */
    enum Purpose {
        /** Signing in or making a login, then {@link Activation#redeem}. */
        ACTIVATION,
        /** The registration form, then {@code portal.registrations().complete}. */
        SELF_REGISTRATION
    }

    /**
     * It can be redeemed.
     *
     * @param invitation the key for the account that a host creates (PA-041); not for showing
     * @param purpose what comes next
     * @param practice who invites
     * @param givenName of the person invited: "Are you Anthony?"
     */
    record Live(InvitationId invitation, Purpose purpose, PracticeContact practice, String givenName)
            implements Inspection {
        /** Needs every part. */
        public Live {
            requireNonNull(invitation, "invitation");
            requireNonNull(purpose, "purpose");
            requireNonNull(practice, "practice");
            requireNonNull(givenName, "givenName");
        }

        /** Ids only. */
        @Override
        public String toString() {
            return "Live[" + invitation + ", " + purpose + "]";
        }
    }

    /**
     * It opens nothing.
     *
     * @param why an open code, one of the constants of {@link ActivationRefusal}
     * @param contact the practice's name and number; empty without the right secret (PA-044)
     */
    record NotLive(String why, Optional<PracticeContact> contact) implements Inspection {
        /** Needs both parts. */
        public NotLive {
            requireNonNull(why, "why");
            requireNonNull(contact, "contact");
        }
    }

    /** Takes the one way or the other. */
    default <R> R fold(Function<? super Live, R> live, Function<? super NotLive, R> notLive) {
        requireNonNull(live, "live");
        requireNonNull(notLive, "notLive");
        return this instanceof Live yes ? live.apply(yes) : notLive.apply((NotLive) this);
    }
}
