package dev.portalaccess.retention;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/**
 * PA-114: how long each kind of record is kept after it has ended.
 *
 * <p>Immutable. Terms are counted in the calendar of UTC: six years are six calendar years, and a day is 86,400
 * seconds. What is exactly as old as its term is kept.
 *
 * <p>By default: audit trail 6 years (45 CFR 164.316(b)(2)(i)), as are former grants, refusals and marks of use;
 * invitations, registrations, requests for access and holders without an account 90 days; messages, receipts and the feed of changes 30 days.
 * Each {@link Purgeable} states the beginning of its term.
 *
 * <p>Bounds are checked with the rest of the policy: 1 day to 100 years, for the trail 6 to 100 years; and the records
 * that a receipt refers to (invitations, registrations, requests for access, holders) are kept at least as long as receipts.
 */
public final class RetentionTerms {

    private static final Period SIX_YEARS = Period.ofYears(6);
    private static final Period QUARTER = Period.ofDays(90);
    private static final Period MONTH = Period.ofDays(30);

    /** The terms above, those of a policy that does not name others. */
    public static final RetentionTerms STANDARD = usual();

    private final Map<Purgeable, Period> terms;

    private RetentionTerms(Map<Purgeable, Period> terms) {
        this.terms = terms;
    }

    private static RetentionTerms usual() {
        Map<Purgeable, Period> terms = new EnumMap<>(Purgeable.class);
        for (Purgeable kind : Purgeable.values()) {
            terms.put(kind, usual(kind));
        }
        return new RetentionTerms(terms);
    }

    /** Returns a copy with another term for one kind. */
    public RetentionTerms with(Purgeable kind, Period term) {
        Map<Purgeable, Period> others = new EnumMap<>(terms);
        others.put(requireNonNull(kind, "kind"), requireNonNull(term, "term"));
        return new RetentionTerms(others);
    }

    /** Returns how long records of that kind are kept. */
    public Period of(Purgeable kind) {
        return requireNonNull(terms.get(requireNonNull(kind, "kind")));
    }

    /** Returns the instant; records of that kind from before it are past their term at {@code now}. */
    public Instant before(Purgeable kind, Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(of(kind)).toInstant();
    }

    private static Period usual(Purgeable kind) {
        return switch (kind) {
            case TRAIL, FORMER_GRANTS, REFUSALS, USES -> SIX_YEARS;
            case INVITATIONS, REGISTRATIONS, ACCESS_REQUESTS, HOLDERS -> QUARTER;
            case MESSAGES, RECEIPTS, CHANGES -> MONTH;
        };
    }
}
