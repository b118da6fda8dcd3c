package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes a store fail at a chosen call, so that a test can cover every point of failure.
 *
 * <p>Put {@link #over} a storage: the calls of its store, its outbox and its queries are counted together, by the names
 * of the methods. Safe for several threads.
 */
public final class StoreFaults {

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private int failingCall;
    private FaultPoint moment = FaultPoint.BEFORE_EFFECT;
    private boolean struck;

    /** Creates an object that lets no call fail yet. */
    public StoreFaults() {}

    /** Returns the storage with these faults. */
    public Storage over(Storage storage) {
        return new FaultyStorage(requireNonNull(storage, "storage"), this);
    }

    /**
     * Makes one future call throw {@link AccessStoreException}, once.
     *
     * @param number the number of the call, 1 for the next one
     */
    public synchronized void failCall(int number, FaultPoint at) {
        if (number < 1) {
            throw new IllegalArgumentException("number must be 1 or more");
        }
        failingCall = calls.size() + number;
        moment = requireNonNull(at, "at");
        struck = false;
    }

    /** Reports whether the call that was to fail has been made. */
    public synchronized boolean hasStruck() {
        return struck;
    }

    /** Runs another action right before the next call of that name: a race with a fixed outcome. */
    public synchronized void meanwhile(String call, Runnable other) {
        meanwhile.put(requireNonNull(call, "call"), requireNonNull(other, "other"));
    }

    /** Returns the method names of the calls so far, such as {@code grantsOf} and {@code commit}. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Discards the calls so far and the pending failure. */
    public synchronized void reset() {
        calls.clear();
        failingCall = 0;
        struck = false;
    }

    /**
     * Runs a scenario repeatedly, each time with one other fault, until each of its calls has failed once before and
     * once after its effect.
     *
     * @param scenario sets up its own world over these faults, acts, and asserts; it must terminate
     * @return the number of points at which a call failed
     */
    public static int everywhere(Consumer<StoreFaults> scenario) {
        int points = 0;
        for (FaultPoint moment : FaultPoint.values()) {
            int number = 0;
            while (plays(scenario, ++number, moment)) {
                points++;
            }
        }
        return points;
    }

    private static boolean plays(Consumer<StoreFaults> scenario, int number, FaultPoint moment) {
        StoreFaults faults = new StoreFaults();
        faults.failCall(number, moment);
        scenario.accept(faults);
        return faults.hasStruck();
    }

    /** Does the work of a decorator's call, unless the call is to fail. */
    <T> T call(String name, Supplier<T> work) {
        takeOther(name).ifPresent(Runnable::run);
        Optional<FaultPoint> fault = count(name);
        fail(fault.filter(at -> at == FaultPoint.BEFORE_EFFECT));
        T answer = work.get();
        fail(fault);
        return answer;
    }

    private synchronized Optional<Runnable> takeOther(String name) {
        return Optional.ofNullable(meanwhile.remove(name));
    }

    private synchronized Optional<FaultPoint> count(String name) {
        calls.add(name);
        if (calls.size() != failingCall) {
            return Optional.empty();
        }
        struck = true;
        return Optional.of(moment);
    }

    private static void fail(Optional<FaultPoint> fault) {
        fault.ifPresent(at -> {
            throw new AccessStoreException(at == FaultPoint.BEFORE_EFFECT ? "staged-before" : "staged-after");
        });
    }
}
