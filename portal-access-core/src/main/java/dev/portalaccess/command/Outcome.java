package dev.portalaccess.command;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.Finding;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What became of a command: all of it was done, or nothing.
 *
 * <p>If the host's store fails, a command throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException} instead; what was acknowledged before is never lost by it.
 *
 * @param <T> what the command gives when it is done
 */
public sealed interface Outcome<T> {

    /**
     * It was done, now or by an earlier request of the same name.
     *
     * @param <T> what the command gives
     * @param value what it gives
     * @param warnings what staff should know all the same
     */
    record Done<T>(T value, List<Finding> warnings) implements Outcome<T> {
        /** Keeps a copy. */
        public Done {
            requireNonNull(value, "value");
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It breaks rules; nothing was done.
     *
     * @param <T> what the command would have given
     * @param findings all of them, warnings included
     */
    record Refused<T>(List<Finding> findings) implements Outcome<T> {
        /** At least one. */
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has findings");
            }
        }
    }

    /**
     * What it depends on kept changing while it was decided; nothing was done, and it may be given again (PA-131).
     *
     * @param <T> what the command would have given
     */
    record ChangedMeanwhile<T>() implements Outcome<T> {}

    /** Takes one of the three ways. */
    default <R> R fold(
            Function<? super Done<T>, R> done, Function<? super Refused<T>, R> refused, Supplier<R> changedMeanwhile) {
        if (this instanceof Done<T> yes) {
            return done.apply(yes);
        }
        return this instanceof Refused<T> no ? refused.apply(no) : changedMeanwhile.get();
    }

    /**
     * What the command gives, for callers that expect no refusal.
     *
     * @throws NotDoneException if it was refused, or if things kept changing
     */
    default T orThrow() {
        return fold(
                Done::value,
                refused -> {
                    throw new NotDoneException(refused.findings());
                },
                () -> {
                    throw new NotDoneException(List.of());
                });
    }

    /** The findings: the warnings of what was done, everything of what was refused, none if things kept changing. */
    default List<Finding> findings() {
        return fold(Done::warnings, Refused::findings, List::of);
    }

    /** That a command was not done although its caller expected it to be. */
    final class NotDoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<Finding> findings;

        /** With the findings against it; empty if things kept changing. The message has the codes only. */
        public NotDoneException(List<Finding> findings) {
            super(
                    findings.isEmpty()
                            ? "changed meanwhile"
                            : String.join(
                                    ", ", findings.stream().map(Finding::code).toList()));
            this.findings = List.copyOf(findings);
        }

        /** What stood against it. */
        public List<Finding> findings() {
            return findings;
        }
    }
}
