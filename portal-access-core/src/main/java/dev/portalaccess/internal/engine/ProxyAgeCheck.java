package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.policy.RuleStrictness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The warning that, at the patient's present age, a grant would permit nothing, or less than it says (PA-090). It names
 * the law or guidance. What a decision will say rests on the same {@link AgeLimit}.
 */
public final class ProxyAgeCheck {

    private static final String NOBODY = "nobody";

    private final DecisionRound round;

    /** Creates the check for one round. */
    public ProxyAgeCheck(DecisionRound round) {
        this.round = round;
    }

    /** Checks a grant to a person who is not the patient, as if it came into force now. */
    public void check(ChartId chart, GrantTerms terms, Optional<Holder> holder, String path) {
        check(chart, terms, holder, round.now(), path);
    }

    /** Checks it as if it had come into force at that instant. */
    public void check(ChartId chart, GrantTerms terms, Optional<Holder> holder, Instant from, String path) {
        if (round.parts().policy().agePolicy().isWithoutBands() || terms.isOwn()) {
            return;
        }
        round.charts()
                .chart(chart)
                .map(open -> limit(open, terms, holder, from))
                .ifPresent(limit -> {
                    if (!terms.scope().isWithin(limit.scope())) {
                        add(limit, path);
                    }
                });
    }

    private void add(AgeLimit limit, String path) {
        FindingDefinition finding = limit.scope().isWithin(Scope.NOTHING)
                ? FindingDefinition.NOTHING_AT_THIS_AGE
                : FindingDefinition.LESS_AT_THIS_AGE;
        String grounds = limit.grounds().stream().sorted().collect(Collectors.joining("; "));
        round.add(
                round.parts().policy().limitedByAge() == RuleStrictness.OVERRIDABLE
                        ? finding.overridableAt(path, grounds)
                        : finding.at(path, grounds));
    }

    private AgeLimit limit(Chart chart, GrantTerms terms, Optional<Holder> holder, Instant from) {
        Grant grant = new Grant(
                new GrantId(NOBODY),
                chart.id(),
                holder.map(Holder::id).orElseGet(() -> new HolderId(NOBODY)),
                new AccountId(NOBODY),
                terms,
                ValidityPeriod.from(from),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.OTHER,
                        Optional.empty(),
                        List.of(chart.id()),
                        round.caller().actor()));
        return AgeLimit.of(round.age(chart), grant);
    }
}
