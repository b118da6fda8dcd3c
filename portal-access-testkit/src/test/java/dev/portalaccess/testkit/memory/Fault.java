package dev.portalaccess.testkit.memory;

import java.util.List;
import java.util.function.Supplier;

/**
 * Storage that breaks a promise.
 *
 * @param what is wrong with it
 * @param storage makes it
 * @param caughtBy the tests of the contract that must notice
 */
record Fault(String what, Supplier<Relay> storage, List<String> caughtBy) {

    static Fault of(String what, Supplier<Relay> storage, String... caughtBy) {
        return new Fault(what, storage, List.of(caughtBy));
    }
}
