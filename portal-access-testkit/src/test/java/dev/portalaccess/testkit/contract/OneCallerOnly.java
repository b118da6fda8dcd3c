package dev.portalaccess.testkit.contract;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Something that goes wrong as soon as a second thread comes along, so that the fault shows each time. */
final class OneCallerOnly {

    private static final int ALONE = 2;

    private final Set<Thread> callers = ConcurrentHashMap.newKeySet();

    /** The right answer for the main thread and the first other one, the wrong one for all that come after. */
    <T> T pass(Supplier<T> right, T wrong) {
        callers.add(Thread.currentThread());
        return callers.size() <= ALONE ? right.get() : wrong;
    }
}
