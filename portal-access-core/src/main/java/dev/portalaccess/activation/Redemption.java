package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What became of a redemption: {@link RedeemedInvitation} or {@link RefusedRedemption}.
 */
public sealed interface Redemption permits RedeemedInvitation, RefusedRedemption {

    /** Takes the one way or the other. */
    default <R> R fold(
            Function<? super RedeemedInvitation, R> redeemed, Function<? super RefusedRedemption, R> notRedeemed) {
        requireNonNull(redeemed, "redeemed");
        requireNonNull(notRedeemed, "notRedeemed");
        return this instanceof RedeemedInvitation yes
                ? redeemed.apply(yes)
                : notRedeemed.apply((RefusedRedemption) this);
    }
}
