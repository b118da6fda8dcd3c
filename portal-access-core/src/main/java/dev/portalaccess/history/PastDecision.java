package dev.portalaccess.history;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.Decision;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The answer to a question about an instant of the past (PA-083). */
public sealed interface PastDecision {

    /** Returns the instant that the answer is for. */
    Instant asOf();

    /** Returns what the records do not tell, in the order of the constants. */
    Set<HistoryGap> gaps();

    /**
     * This was decided, or would have been. The grants in it are as they were then in everything that a decision looks
     * at; their changes and confirmations are left out.
     *
     * @param decision the decision
     * @param gaps what the records do not tell; none of it changes whether the use was permitted, or the scope, but a
     *     refusal may have had more reasons
     */
    record Decided(Decision decision, Set<HistoryGap> gaps) implements PastDecision {
        public Decided {
            requireNonNull(decision, "decision");
            gaps = Set.copyOf(new TreeSet<>(gaps));
        }

        @Override
        public Instant asOf() {
            return decision.asOf();
        }
    }

    /**
     * It cannot be told any more, or never could, whether the use was permitted.
     *
     * @param asOf the instant
     * @param gaps what is not known
     */
    record Unknown(Instant asOf, Set<HistoryGap> gaps) implements PastDecision {
        /** Rejects an answer without a gap. */
        public Unknown {
            requireNonNull(asOf, "asOf");
            gaps = Set.copyOf(new TreeSet<>(gaps));
            if (gaps.isEmpty()) {
                throw new IllegalArgumentException("nothing is unknown without a gap");
            }
        }
    }

    /** Applies the function for the case that this is. */
    default <R> R fold(Function<? super Decided, R> decided, Function<? super Unknown, R> unknown) {
        return this instanceof Decided known ? decided.apply(known) : unknown.apply((Unknown) this);
    }
}
