package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.seal.GrantStatement;
import dev.portalaccess.internal.seal.RestrictionStatement;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Invitation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An audit entry that a round will write, with ids and codes only.
 *
 * @param chart the chart whose chain gets the entry; empty for the chain of the practice
 * @param action the action, as a code
 * @param reason the reason, as a code
 * @param rule the number of the rule
 * @param details ids by kind
 * @param isRefusal whether the entry stays outside the chains, because nothing was changed
 */
public record AuditNote(
        Optional<ChartId> chart,
        String action,
        Optional<String> reason,
        Optional<String> rule,
        Map<String, String> details,
        boolean isRefusal) {

    public AuditNote {
        details = Map.copyOf(details);
    }

    /** Returns a note about an action on a chart. */
    public static AuditNote on(ChartId chart, String action) {
        return new AuditNote(Optional.of(chart), action, Optional.empty(), Optional.empty(), Map.of(), false);
    }

    /** Returns a note about an action that concerns no chart. */
    public static AuditNote ofPractice(String action) {
        return new AuditNote(Optional.empty(), action, Optional.empty(), Optional.empty(), Map.of(), false);
    }

    /**
     * Returns the notes of an action on an invitation: one on each chart that it would open, or one in the practice if
     * it opens none.
     */
    public static List<AuditNote> onEach(Invitation invitation, String action) {
        Stream<AuditNote> notes = invitation.charts().isEmpty()
                ? Stream.of(ofPractice(action))
                : invitation.charts().stream().map(chart -> on(chart, action));
        return notes.map(note -> note.with("invitation", invitation.id().value()))
                .toList();
    }

    /** Returns a note about a refused action, with the rule that refused it. */
    public static AuditNote refusal(Optional<ChartId> chart, String action, String code, String rule) {
        return new AuditNote(chart, action, Optional.of(code), Optional.of(rule), Map.of(), true);
    }

    /** Returns a copy with a reason. */
    public AuditNote because(String code) {
        return new AuditNote(chart, action, Optional.of(code), rule, details, isRefusal);
    }

    /** Returns a copy with a rule. */
    public AuditNote by(String number) {
        return new AuditNote(chart, action, reason, Optional.of(number), details, isRefusal);
    }

    /**
     * Returns a copy with an id of that kind.
     *
     * @throws IllegalStateException if the note has another id of that kind: it would be lost, and what the note states
     *     of a grant would be wrong
     */
    public AuditNote with(String kind, String id) {
        return with(Map.of(kind, id));
    }

    /**
     * Returns a copy that states a grant. Every note about a grant states it as the commit leaves it, so that the trail
     * tells at any time what the grant is (PA-115).
     */
    public AuditNote withGrant(GrantStatement grant) {
        return with(grant.details());
    }

    /** Returns a copy that states a block or a freeze (PA-083). */
    public AuditNote withRestriction(RestrictionStatement restriction) {
        return with(restriction.details());
    }

    /** Returns a copy with ids of several kinds, as {@link #with(String, String)} adds each of them. */
    public AuditNote with(Map<String, String> ids) {
        Map<String, String> more = new LinkedHashMap<>(details);
        ids.forEach((kind, id) -> {
            if (!more.merge(kind, id, (former, next) -> former).equals(id)) {
                throw new IllegalStateException("a note on " + action + " has another " + kind);
            }
        });
        return new AuditNote(chart, action, reason, rule, more, isRefusal);
    }
}
