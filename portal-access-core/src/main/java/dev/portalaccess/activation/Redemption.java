package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The result of a redemption: {@link Redeemed} or {@link NotRedeemed}. */
public sealed interface Redemption {

    /**
     * The result of a redemption that succeeded, now or in an earlier call for the same account.
     *
     * <p>It does not say why a chart was refused. Staff find the reason in the chart's audit trail; it is not for the
     * person at the portal.
     *
     * @param invitation the invitation
     * @param charts the charts that the account can open from that instant on
     * @param refused the charts that were ticked but are refused now (PA-026)
     * @param at the instant of the redemption
     */
    record Redeemed(InvitationId invitation, List<ChartId> charts, List<ChartId> refused, Instant at)
            implements Redemption {

        public Redeemed {
            requireNonNull(invitation, "invitation");
            charts = List.copyOf(charts);
            refused = List.copyOf(refused);
            requireNonNull(at, "at");
        }
    }

    /**
     * The result of a redemption that opened nothing.
     *
     * <p>The code is an open value, so a page needs words for those it does not know.
     *
     * @param why the reason as an open code, one of the constants of {@link ActivationRefusal}
     * @param contact the practice's name and number; empty without the right secret (PA-044)
     */
    record NotRedeemed(String why, Optional<PracticeContact> contact) implements Redemption {

        public NotRedeemed {
            requireNonNull(why, "why");
            requireNonNull(contact, "contact");
        }
    }

    /** Applies the function for the case that this is. */
    default <R> R fold(Function<? super Redeemed, R> redeemed, Function<? super NotRedeemed, R> notRedeemed) {
        requireNonNull(redeemed, "redeemed");
        requireNonNull(notRedeemed, "notRedeemed");
        return this instanceof Redeemed yes ? redeemed.apply(yes) : notRedeemed.apply((NotRedeemed) this);
    }
}
