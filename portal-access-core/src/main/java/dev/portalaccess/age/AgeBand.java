package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.portalaccess.model.LegalBasis;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules while the patient has certain ages (PA-090), one for each legal basis that the band restricts. A basis
 * without a rule is not restricted.
 *
 * @param from the first age in full years, 0 to 120
 * @param until the age that ends it, after the first one; empty for the last band
 * @param rules the rules by the legal basis of a grant
 */
public record AgeBand(int from, Optional<Integer> until, Map<LegalBasis, BandRule> rules) {

    /** The highest age that a band can begin with. */
    static final int OLDEST = 120;

    /** Rejects ages that no human has, and a rule for the patient's own access. */
    public AgeBand {
        rules = ImmutableMap.copyOf(rules);
        if (from < 0 || from > OLDEST) {
            throw new IllegalArgumentException("from must lie between 0 and " + OLDEST);
        }
        if (requireNonNull(until, "until")
                .filter(end -> end <= from || end > OLDEST)
                .isPresent()) {
            throw new IllegalArgumentException("until must come after from, and be at most " + OLDEST);
        }
        if (rules.containsKey(LegalBasis.SELF)) {
            throw new IllegalArgumentException("a band restricts nobody's own access");
        }
    }

    /** Returns a band without rules, from one birthday until another. */
    public static AgeBand between(int from, int until) {
        return new AgeBand(from, Optional.of(until), Map.of());
    }

    /** Returns a band without rules, from a birthday on. */
    public static AgeBand from(int from) {
        return new AgeBand(from, Optional.empty(), Map.of());
    }

    /** Returns a copy with that rule for each of the legal bases. */
    public AgeBand with(BandRule rule, LegalBasis... bases) {
        Map<LegalBasis, BandRule> more = new HashMap<>(rules);
        for (LegalBasis basis : bases) {
            more.put(basis, requireNonNull(rule, "rule"));
        }
        return new AgeBand(from, until, more);
    }

    /** Returns the rule for grants on the basis; empty if the band does not restrict them. */
    public Optional<BandRule> rule(LegalBasis basis) {
        return Optional.ofNullable(rules.get(basis));
    }

    /** Reports whether the band has a part of the ages from {@code youngest} to {@code oldest}. */
    boolean overlaps(int youngest, int oldest) {
        return from <= oldest && until.map(end -> end > youngest).orElse(true);
    }
}
