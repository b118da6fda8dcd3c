package dev.portalaccess.internal.address;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import java.util.function.Function;

/** What became of a typed address. */
public sealed interface ParsedAddress {

    /** Goes on with the address, or with the reason why there is none. */
    default <T> T fold(Function<? super EmailAddress, T> accepted, Function<? super AddressFault, T> refused) {
        return this instanceof ValidAddress yes
                ? accepted.apply(yes.address())
                : refused.apply(((InvalidAddress) this).fault());
    }

    /**
     * It is an address.
     *
     * @param address as it is stored
     */
    record ValidAddress(EmailAddress address) implements ParsedAddress {

        /** Guards against null. */
        public ValidAddress {
            requireNonNull(address, "address");
        }
    }

    /**
     * It is none.
     *
     * @param fault for the finding; the text itself is not kept
     */
    record InvalidAddress(AddressFault fault) implements ParsedAddress {

        /** Guards against null. */
        public InvalidAddress {
            requireNonNull(fault, "why");
        }
    }
}
