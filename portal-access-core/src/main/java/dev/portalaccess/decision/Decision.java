package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Scope;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The answer to whether an account may use a chart, with the reasons (PA-082).
 *
 * <p>The answer is valid only for the instant it names. Do not cache it.
 */
public sealed interface Decision {

    /** Returns the instant that the decision is for. */
    Instant asOf();

    /**
     * The use is permitted.
     *
     * @param scope everything that the account may do on the chart at that instant, combined over all its grants
     * @param by every grant that permits the requested use
     * @param asOf the instant
     */
    record Permitted(Scope scope, List<Grant> by, Instant asOf) implements Decision {
        /** Rejects an empty list of grants. */
        public Permitted {
            requireNonNull(scope, "scope");
            by = List.copyOf(by);
            requireNonNull(asOf, "asOf");
            if (by.isEmpty()) {
                throw new IllegalArgumentException("nothing is permitted without a grant");
            }
        }
    }

    /**
     * The use is refused.
     *
     * @param grounds every reason for the refusal
     * @param asOf the instant
     */
    record Refused(List<RefusalReason> grounds, Instant asOf) implements Decision {
        /** Rejects an empty list of reasons. */
        public Refused {
            grounds = List.copyOf(grounds);
            requireNonNull(asOf, "asOf");
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("nothing is refused without a reason");
            }
        }
    }

    /**
     * Returns the permission, for code that cannot continue without one.
     *
     * @throws AccessRefusedException if the use is refused; the exception has the refusal
     */
    default Permitted orThrow() {
        return fold(permitted -> permitted, refused -> {
            throw new AccessRefusedException(refused);
        });
    }

    /** Reports whether the use is permitted. */
    default boolean isPermitted() {
        return this instanceof Permitted;
    }

    /** Applies the function for the case that this is. */
    default <R> R fold(Function<? super Permitted, R> permitted, Function<? super Refused, R> refused) {
        return this instanceof Permitted yes ? permitted.apply(yes) : refused.apply((Refused) this);
    }
}
