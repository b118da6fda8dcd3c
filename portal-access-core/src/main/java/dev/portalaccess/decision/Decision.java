package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
     * Returns everything that the account may do on the chart at that instant, combined over the grants that count for
     * this caller: with it, a page shows each area of the chart without a question of its own.
     *
     * <p>After a permission, these are the grants whose obligations are among {@link Permitted#obligations}. After a
     * refusal, they are the grants whose obligations the caller honours: the use asked for is not within the scope, but
     * others may be. The scope is {@link Scope#NOTHING} where a block, a broken seal, a closed chart or facts that
     * cannot be read stand against every use. An area that the policy does not know has no more than the area above it.
     */
    Scope scope();

    /**
     * The use is permitted.
     *
     * @param scope everything that the account may do on the chart at that instant
     * @param obligations the obligations that the program must honour in this use, and wherever it relies on the scope;
     *     only those without which the use is not permitted (PA-086)
     * @param by every grant that permits the requested use, or a part of it that another grant completes
     * @param asOf the instant
     */
    record Permitted(Scope scope, Set<Obligation> obligations, List<Grant> by, Instant asOf) implements Decision {
        /** Rejects an empty list of grants. */
        public Permitted {
            requireNonNull(scope, "scope");
            obligations = Set.copyOf(obligations);
            by = List.copyOf(by);
            requireNonNull(asOf, "asOf");
            if (by.isEmpty()) {
                throw new IllegalArgumentException("nothing is permitted without a grant");
            }
        }

        /** Creates a permission without obligations. */
        public Permitted(Scope scope, List<Grant> by, Instant asOf) {
            this(scope, Set.of(), by, asOf);
        }
    }

    /**
     * The use is refused.
     *
     * @param grounds every reason for the refusal
     * @param scope what the account may do on the chart all the same
     * @param asOf the instant
     */
    record Refused(List<RefusalReason> grounds, Scope scope, Instant asOf) implements Decision {
        /** Rejects an empty list of reasons. */
        public Refused {
            grounds = List.copyOf(grounds);
            requireNonNull(scope, "scope");
            requireNonNull(asOf, "asOf");
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("nothing is refused without a reason");
            }
        }

        /** Creates a refusal where every other use is refused, too. */
        public Refused(List<RefusalReason> grounds, Instant asOf) {
            this(grounds, Scope.NOTHING, asOf);
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
