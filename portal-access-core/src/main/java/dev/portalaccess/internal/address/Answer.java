package dev.portalaccess.internal.address;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import java.util.function.Function;

/** What became of a typed address. */
public sealed interface Answer {

    /** Goes on with the address, or with the reason why there is none. */
    default <T> T fold(Function<? super EmailAddress, T> accepted, Function<? super Refusal, T> refused) {
        return this instanceof Accepted yes ? accepted.apply(yes.address()) : refused.apply(((Refused) this).why());
    }

    /**
     * It is an address.
     *
     * @param address as it is stored
     */
    record Accepted(EmailAddress address) implements Answer {

        /** Guards against null. */
        public Accepted {
            requireNonNull(address, "address");
        }
    }

    /**
     * It is none.
     *
     * @param why for the finding; the text itself is not kept
     */
    record Refused(Refusal why) implements Answer {

        /** Guards against null. */
        public Refused {
            requireNonNull(why, "why");
        }
    }
}
