package dev.portalaccess.jdbc.fault;

import dev.portalaccess.testkit.recording.Moment;
import java.sql.SQLException;
import java.util.Optional;

/** Counts the calls that reach a database, and lets one of them fail. */
final class Strike {

    /** Never. */
    static final Strike NONE = new Strike(new Fault(Integer.MAX_VALUE, Moment.BEFORE_EFFECT, Fault.CONNECTION_LOST));

    private final Fault fault;
    private int calls;

    Strike(Fault fault) {
        this.fault = fault;
    }

    /** Whether there was such a call. */
    boolean hasStruck() {
        return calls >= fault.call();
    }

    Fault fault() {
        return fault;
    }

    /** Counts a call; the moment at which it is to fail, if it is the one. */
    Optional<Moment> next() {
        calls++;
        return calls == fault.call() ? Optional.of(fault.moment()) : Optional.empty();
    }

    SQLException failure() {
        return new SQLException("staged", fault.state());
    }
}
