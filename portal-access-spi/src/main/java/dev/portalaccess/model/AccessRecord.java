package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A record of one decision about a chart: who asked, for what, and whether it was permitted, with the grants or the
 * reasons (PA-112). It has ids, codes and instants only. Whoever asked and the patient are two identities in it, and
 * are never made one.
 *
 * @param id the id of this record; the same record always has the same one
 * @param practice the practice
 * @param chart the chart
 * @param by who asked: an account, or a member of staff who read the list of accesses
 * @param part the part of the chart; empty if it is the list of accesses to the chart that was read
 * @param at the instant of the decision, to the millisecond
 * @param grants the grants that a permission rests on, at least one if an account used a part of the chart; empty for a
 *     refusal, and for staff
 * @param reasons the codes of the reasons for a refusal; empty for a permission
 */
public record AccessRecord(
        AccessRecordId id,
        PracticeId practice,
        ChartId chart,
        Actor by,
        Optional<ChartPart> part,
        Instant at,
        List<UsedGrant> grants,
        List<String> reasons) {

    /** Rejects a refusal with grants, and a permission of an account to use a part of the chart that rests on none. */
    public AccessRecord {
        requireNonNull(id, "id");
        requireNonNull(practice, "practice");
        requireNonNull(chart, "chart");
        requireNonNull(by, "by");
        requireNonNull(part, "part");
        requireNonNull(at, "at");
        grants = List.copyOf(grants);
        reasons = List.copyOf(reasons);
        boolean isRefusal = !reasons.isEmpty();
        boolean needsGrant = !isRefusal && part.isPresent() && by.kind() == Actor.Kind.ACCOUNT;
        if (isRefusal && !grants.isEmpty()) {
            throw new IllegalArgumentException("a refusal rests on no grant");
        }
        if (needsGrant && grants.isEmpty()) {
            throw new IllegalArgumentException("nothing is permitted to an account without a grant");
        }
    }

    /** Reports whether the decision was a permission. */
    public boolean isPermitted() {
        return reasons.isEmpty();
    }

    /** Reports whether it is the list of accesses to the chart that was read, and no part of the chart. */
    public boolean isOfList() {
        return part.isEmpty();
    }
}
