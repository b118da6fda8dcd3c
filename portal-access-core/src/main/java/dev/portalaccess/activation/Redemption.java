package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a redemption: {@link Redeemed} or {@link NotRedeemed}.
 */
public sealed interface Redemption {

    /**
     * The invitation was redeemed, now or by an earlier call for the same login.
     *
     * <p>It does not say why a chart was refused: that is for staff, who find it in the
     * chart's audit trail, and not for the person at the portal.
     *
     * @param invitation which invitation
     * @param charts the charts that are open to the login from that instant on
     * @param refused the charts that were ticked and are refused by now (PA-026)
     * @param at the instant
     */
    record Redeemed(InvitationId invitation, List<ChartId> charts, List<ChartId> refused, Instant at)
            implements Redemption {

        /** Needs every part. */
        public Redeemed {
            requireNonNull(invitation, "invitation");
            charts = List.copyOf(charts);
            refused = List.copyOf(refused);
            requireNonNull(at, "at");
        }
    }

    /**
     * Nothing was opened, and why.
     *
     * <p>The code is an open value, so a page needs words for those it does not know.
     *
     * @param why an open code, one of the constants of {@link ActivationRefusal}
     * @param contact the practice's name and number; empty without the right secret (PA-044)
     */
    record NotRedeemed(String why, Optional<PracticeContact> contact) implements Redemption {

        /** Needs both parts. */
        public NotRedeemed {
            requireNonNull(why, "why");
            requireNonNull(contact, "contact");
        }
    }

    /** Takes the one way or the other. */
    default <R> R fold(Function<? super Redeemed, R> redeemed, Function<? super NotRedeemed, R> notRedeemed) {
        requireNonNull(redeemed, "redeemed");
        requireNonNull(notRedeemed, "notRedeemed");
        return this instanceof Redeemed yes ? redeemed.apply(yes) : notRedeemed.apply((NotRedeemed) this);
    }
}
