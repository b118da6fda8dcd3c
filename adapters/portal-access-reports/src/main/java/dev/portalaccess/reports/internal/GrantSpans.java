package dev.portalaccess.reports.internal;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The spans when grants of one chart were in force, from their former versions. A version counts from the commit that
 * stored it to the one that replaced it. Where the former versions of a changed grant are gone, the oldest one that is
 * left counts from its own last change, so that nothing counts that is not on record.
 */
public final class GrantSpans {

    private final Predicate<GrantTerms> counting;
    private final Map<GrantId, Instant> storedSince = new HashMap<>();
    private final Map<GrantId, List<ValidityPeriod>> spans = new HashMap<>();

    private GrantSpans(Predicate<GrantTerms> counting) {
        this.counting = counting;
    }

    /**
     * Returns the spans of each grant.
     *
     * @param grants the open and closed grants of the chart, in their last versions
     * @param counting selects the terms that count
     */
    public static Map<Grant, List<ValidityPeriod>> of(
            AccessQueries store,
            PracticeId practice,
            ChartId chart,
            Collection<Grant> grants,
            Predicate<GrantTerms> counting) {
        GrantSpans collected = new GrantSpans(counting);
        if (grants.stream().anyMatch(GrantSpans::isChanged)) {
            PageWalk.over(page -> store.history(practice, chart, page)).forEach(collected::addFormer);
        }
        grants.forEach(grant -> collected.add(grant, Optional.empty()));
        return grants.stream()
                .collect(
                        Collectors.toMap(grant -> grant, grant -> collected.spans.getOrDefault(grant.id(), List.of())));
    }

    /** Returns the part of a span between two instants, if there is any. */
    public static Optional<ValidityPeriod> between(ValidityPeriod span, Instant from, Optional<Instant> until) {
        Instant begin = span.from().isBefore(from) ? from : span.from();
        Optional<Instant> end = span.until()
                .filter(first -> until.filter(first::isAfter).isEmpty())
                .or(() -> until);
        return end.filter(last -> !begin.isBefore(last)).isPresent()
                ? Optional.empty()
                : Optional.of(new ValidityPeriod(begin, end));
    }

    private static boolean isChanged(Grant grant) {
        return grant.lastChange().isPresent() || !grant.standing().equals(GrantState.NOT_HELD);
    }

    private void addFormer(FormerGrant former) {
        add(former.grant(), Optional.of(former.replacedAt()));
        storedSince.put(former.grant().id(), former.replacedAt());
    }

    private void add(Grant version, Optional<Instant> replacedAt) {
        if (version.standing().equals(GrantState.NOT_HELD) && counting.test(version.terms())) {
            between(version.validity(), sinceOf(version), replacedAt)
                    .ifPresent(span -> spans.computeIfAbsent(version.id(), id -> new ArrayList<>())
                            .add(span));
        }
    }

    private Instant sinceOf(Grant version) {
        return Optional.ofNullable(storedSince.get(version.id()))
                .or(() -> version.lastChange().map(Grant.Change::at))
                .orElse(version.validity().from());
    }
}
