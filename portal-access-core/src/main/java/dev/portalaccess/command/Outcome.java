package dev.portalaccess.command;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.Finding;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The result of a command: all of it was done, or nothing.
 *
 * <p>If the host's store fails, a command throws {@link dev.portalaccess.spi.storage.AccessStoreException} instead.
 * Earlier acknowledged changes are not affected.
 *
 * @param <T> the value that the command returns when it is done
 */
public sealed interface Outcome<T> {

    /**
     * The command was done, now or by an earlier request with the same idempotency key.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param warnings findings that staff should see although the command was done
     */
    record Done<T>(T value, List<Finding> warnings) implements Outcome<T> {
        public Done {
            requireNonNull(value, "value");
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The command breaks rules; nothing was done.
     *
     * @param <T> the type of the value that is missing
     * @param findings every finding, including warnings
     */
    record Refused<T>(List<Finding> findings) implements Outcome<T> {
        /** Rejects an empty list. */
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has findings");
            }
        }
    }

    /**
     * The records that the command depends on kept changing during the decision. Nothing was done, and the command may
     * be repeated (PA-131).
     *
     * @param <T> the type of the value that is missing
     */
    record ChangedMeanwhile<T>() implements Outcome<T> {}

    /** Applies the function for the case that this is. */
    default <R> R fold(
            Function<? super Done<T>, R> done, Function<? super Refused<T>, R> refused, Supplier<R> changedMeanwhile) {
        if (this instanceof Done<T> yes) {
            return done.apply(yes);
        }
        return this instanceof Refused<T> no ? refused.apply(no) : changedMeanwhile.get();
    }

    /** Returns the same outcome with another value in place of that of a command that was done. */
    default <R> Outcome<R> map(Function<? super T, R> next) {
        return fold(
                done -> new Done<>(next.apply(done.value()), done.warnings()),
                refused -> new Refused<>(refused.findings()),
                ChangedMeanwhile::new);
    }

    /**
     * Returns the value, for callers that expect no refusal.
     *
     * @throws NotDoneException if the command was refused, or if records kept changing
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

    /**
     * Returns the findings: the warnings if the command was done, every finding if it was refused, and none if records
     * kept changing.
     */
    default List<Finding> findings() {
        return fold(Done::warnings, Refused::findings, List::of);
    }

    /** Thrown when a command was not done although its caller expected it to be. */
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

        /** Returns the findings that caused the refusal. */
        public List<Finding> findings() {
            return findings;
        }
    }
}
