package dev.portalaccess.internal.address;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import java.util.function.Function;

/** The result of parsing a typed address. */
public sealed interface ParsedAddress {

    /** Applies the function for the case that this is: the address, or the fault. */
    default <T> T fold(Function<? super EmailAddress, T> accepted, Function<? super AddressFault, T> refused) {
        return this instanceof ValidAddress yes
                ? accepted.apply(yes.address())
                : refused.apply(((InvalidAddress) this).fault());
    }

    /**
     * A valid address.
     *
     * @param address the address as stored
     */
    record ValidAddress(EmailAddress address) implements ParsedAddress {

        /** Rejects null. */
        public ValidAddress {
            requireNonNull(address, "address");
        }
    }

    /**
     * An invalid address.
     *
     * @param fault the fault for the finding; the text itself is not kept
     */
    record InvalidAddress(AddressFault fault) implements ParsedAddress {

        /** Rejects null. */
        public InvalidAddress {
            requireNonNull(fault, "why");
        }
    }
}
