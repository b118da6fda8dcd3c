package dev.portalaccess.jdbc.fault;

import dev.portalaccess.testkit.recording.FaultPoint;
import java.sql.SQLException;
import java.util.Optional;

/** Counts the calls that reach a database, and lets one of them fail. */
final class CallCounter {

    /** Never. */
    static final CallCounter NONE = new CallCounter(
            new DatabaseFault(Integer.MAX_VALUE, FaultPoint.BEFORE_EFFECT, DatabaseFault.CONNECTION_LOST));

    private final DatabaseFault fault;
    private int calls;

    CallCounter(DatabaseFault fault) {
        this.fault = fault;
    }

    /** Whether there was such a call. */
    boolean hasStruck() {
        return calls >= fault.call();
    }

    DatabaseFault fault() {
        return fault;
    }

    /** Counts a call; the moment at which it is to fail, if it is the one. */
    Optional<FaultPoint> next() {
        calls++;
        return calls == fault.call() ? Optional.of(fault.moment()) : Optional.empty();
    }

    SQLException failure() {
        return new SQLException("staged", fault.state());
    }
}
