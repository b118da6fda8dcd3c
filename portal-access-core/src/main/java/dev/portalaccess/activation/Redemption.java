package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What became of a redemption: {@link Redeemed} or {@link NotRedeemed}.
 *
 * <p>Public because {@link Activation#redeem} answers with one.
 */
public sealed interface Redemption permits Redeemed, NotRedeemed {

    /** Takes the one way or the other. */
    default <R> R fold(Function<? super Redeemed, R> redeemed, Function<? super NotRedeemed, R> notRedeemed) {
        requireNonNull(redeemed, "redeemed");
        requireNonNull(notRedeemed, "notRedeemed");
        return this instanceof Redeemed yes ? redeemed.apply(yes) : notRedeemed.apply((NotRedeemed) this);
    }
}
