package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.portalaccess.model.LegalBasis;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long access on each legal basis stays unreviewed (PA-077): until the grant is to be confirmed again, and until its
 * evidence is to be looked at again. Both count from the latest confirmation, or from when the grant came into force.
 *
 * <p>Immutable. Terms are counted in the calendar of the practice, 1 day to 100 years; what was affirmed on a day that
 * the month of the term lacks is due on the first day of the following month.
 */
public final class ReviewTerms {

    /** No term at all, which is that of a policy that does not name others: only holds are reviewed. */
    public static final ReviewTerms NONE = new ReviewTerms(Map.of(), Map.of());

    private final Map<Optional<LegalBasis>, Period> recertification;
    private final Map<LegalBasis, Period> evidence;

    private ReviewTerms(Map<Optional<LegalBasis>, Period> recertification, Map<LegalBasis, Period> evidence) {
        this.recertification = ImmutableMap.copyOf(recertification);
        this.evidence = ImmutableMap.copyOf(evidence);
    }

    /** Returns a copy with a term for grants on the basis: they are then to be confirmed again. */
    public ReviewTerms recertify(LegalBasis basis, Period term) {
        return new ReviewTerms(with(recertification, Optional.of(basis), term), evidence);
    }

    /** Returns a copy with a term for grants without a legal basis: they are then to be confirmed again. */
    public ReviewTerms recertifyUnstated(Period term) {
        return new ReviewTerms(with(recertification, Optional.empty(), term), evidence);
    }

    /** Returns a copy with a term for the evidence of grants on the basis: it is then to be looked at again. */
    public ReviewTerms checkEvidence(LegalBasis basis, Period term) {
        return new ReviewTerms(recertification, with(evidence, basis, term));
    }

    /** Returns the term of grants on the basis, or of those without one; empty if they are never due. */
    public Optional<Period> recertification(Optional<LegalBasis> basis) {
        return Optional.ofNullable(recertification.get(basis));
    }

    /** Returns the term of the evidence of grants on the basis; empty if it is never due. */
    public Optional<Period> evidence(LegalBasis basis) {
        return Optional.ofNullable(evidence.get(basis));
    }

    private static <K> Map<K, Period> with(Map<K, Period> terms, K key, Period term) {
        Map<K, Period> more = new HashMap<>(terms);
        more.put(requireNonNull(key, "key"), requireNonNull(term, "term"));
        return more;
    }
}
