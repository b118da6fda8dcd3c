package dev.portalaccess.internal.age;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times when a patient's age left nothing of a grant, as far as the birth date and the statements that stand now tell.
 *
 * @param facts the birth date and the policy
 * @param statements the statements on the chart
 * @param now the present instant
 */
public record AgeGaps(AgeFacts facts, List<AgeExemption> statements, Instant now) {

    public AgeGaps {
        statements = List.copyOf(statements);
    }

    /** Reports whether the age left nothing of the grant at some instant since then. */
    public boolean hasGap(Grant grant, Instant since) {
        return !facts.areIrrelevant()
                && Stream.of(Stream.of(since, now), facts.birthdays(), changes())
                        .flatMap(instants -> instants)
                        .filter(at -> !at.isBefore(since) && !at.isAfter(now))
                        .anyMatch(at -> AgeLimit.of(facts.at(at, statementsAt(at)), grant)
                                .leavesNothing(grant));
    }

    /** Returns the last instant before each statement, and that of the statement. */
    private Stream<Instant> changes() {
        return statements.stream().map(AgeExemption::at).flatMap(at -> Stream.of(at.minusMillis(1), at));
    }

    private List<AgeExemption> statementsAt(Instant at) {
        return statements.stream().filter(one -> !one.at().isAfter(at)).toList();
    }
}
