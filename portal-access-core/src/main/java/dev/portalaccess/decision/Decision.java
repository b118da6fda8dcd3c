package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Scope;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Whether a login may do something on a chart, and why (PA-082).
 *
 * <p>It holds for the instant it names and is not to be kept.
 */
public sealed interface Decision {

    /** The instant it is about. */
    Instant asOf();

    /**
     * Yes.
     *
     * @param scope all that the login may do on the chart at that instant, added up over all its grants
     * @param by every grant that permits what was asked
     * @param asOf the instant
     */
    record Permitted(Scope scope, List<Grant> by, Instant asOf) implements Decision {
        /** Nothing is permitted without a grant. */
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
     * No.
     *
     * @param grounds everything that stands against it
     * @param asOf the instant
     */
    record Refused(List<RefusalReason> grounds, Instant asOf) implements Decision {
        /** Nothing is refused without a reason. */
        public Refused {
            grounds = List.copyOf(grounds);
            requireNonNull(asOf, "asOf");
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("nothing is refused without a reason");
            }
        }
    }

    /**
     * Returns the permission, for callers that cannot go on without one.
     *
     * @throws AccessRefusedException if it is a no; it holds the refusal
     */
    default Permitted orThrow() {
        return fold(permitted -> permitted, refused -> {
            throw new AccessRefusedException(refused);
        });
    }

    /** Whether it is a yes. */
    default boolean isPermitted() {
        return this instanceof Permitted;
    }

    /** Takes the one way or the other. */
    default <R> R fold(Function<? super Permitted, R> permitted, Function<? super Refused, R> refused) {
        return this instanceof Permitted yes ? permitted.apply(yes) : refused.apply((Refused) this);
    }
}
