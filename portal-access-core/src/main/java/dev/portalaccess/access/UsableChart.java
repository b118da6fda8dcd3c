package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.ChartId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A chart that an account can use.
 *
 * @param chart the chart
 * @param scope what the account may do through a caller that honours every obligation of its grants, as far as the
 *     status of the chart permits it
 * @param obligations what a program has to honour to do all of that (PA-086); a decision says what one use needs
 * @param until the first instant when the account can do less than that, because a grant ends or the patient reaches an age;
 *     empty if none is known. A decision may refuse earlier, for instance after a revocation
 * @param relationships what the account's person is to the patient, each once; empty if that is not stated
 */
public record UsableChart(
        ChartId chart,
        Scope scope,
        Set<Obligation> obligations,
        Optional<Instant> until,
        List<Relationship> relationships) {

    public UsableChart {
        requireNonNull(chart, "chart");
        requireNonNull(scope, "scope");
        obligations = Set.copyOf(obligations);
        requireNonNull(until, "until");
        relationships = List.copyOf(relationships);
    }

    /** Reports whether the chart is the person's own. */
    public boolean isOwn() {
        return relationships.stream().anyMatch(Relationship::isSelf);
    }
}
