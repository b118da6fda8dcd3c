package dev.portalaccess.registration;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The state of a registration, as far as the person may know it.
 *
 * <p>It reveals nothing of other charts: only staff learn whether there are possible matches (PA-056).
 */
public sealed interface RegistrationCompletion {

    /**
     * The account has access to the new patient's chart.
     *
     * @param chart the chart
     * @param grant the grant
     */
    record Registered(ChartId chart, GrantId grant) implements RegistrationCompletion {
        public Registered {
            requireNonNull(chart, "chart");
            requireNonNull(grant, "grant");
        }
    }

    /** The practice must review the registration; it opens nothing yet. */
    record WithStaff() implements RegistrationCompletion {}

    /**
     * It cannot be completed with this code.
     *
     * @param why an open code, one of the constants of {@link dev.portalaccess.activation.ActivationRefusal}
     */
    record NotCompleted(String why) implements RegistrationCompletion {
        public NotCompleted {
            requireNonNull(why, "why");
        }
    }

    /** Applies the function for the case that this is. */
    default <R> R fold(
            Function<? super Registered, R> registered,
            Supplier<R> withStaff,
            Function<? super NotCompleted, R> notCompleted) {
        if (this instanceof Registered done) {
            return registered.apply(done);
        }
        return this instanceof NotCompleted not ? notCompleted.apply(not) : withStaff.get();
    }
}
