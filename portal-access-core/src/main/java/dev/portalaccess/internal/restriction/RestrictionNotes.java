package dev.portalaccess.internal.restriction;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.restriction.RestrictionTerms;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Writes records whose blocks or freezes have changed, each with an entry that names the block or freeze by its id
 * (PA-110).
 *
 * @param round the round
 * @param action what is done, as a code for the audit trail
 * @param kind block or freeze
 * @param id its id
 * @param reason why
 */
public record RestrictionNotes(DecisionRound round, String action, String kind, String id, Reason reason) {

    /** The most blocks, and the most freezes, that one record has. */
    public static final int MOST = 50;

    /**
     * The parsed terms of a new block or freeze, or of a statement about the patient.
     *
     * @param reason the reason
     * @param evidence the reference to the proof
     * @param reviewOn the day of review
     */
    public record ParsedTerms(Reason reason, Optional<String> evidence, Optional<LocalDate> reviewOn) {}

    /** Returns the terms; every error becomes a finding. */
    public static Optional<ParsedTerms> parse(DecisionRound round, RestrictionTerms terms) {
        InputParser parser = new InputParser(round.findings());
        Optional<String> evidence = parser.evidence(terms.evidence(), "terms.evidence");
        return parser.reason(terms.reason(), "terms.reason")
                .map(reason -> new ParsedTerms(reason, evidence, terms.reviewOn()));
    }

    /** Refuses one more where a record has the most already. */
    static void checkRoom(DecisionRound round, int present) {
        if (present >= MOST) {
            round.add(FindingDefinition.TOO_MANY_RESTRICTIONS, "", Integer.toString(MOST));
        }
    }

    void put(ChartRecord next) {
        round.draft().putRecord(next);
        round.draft()
                .addNote(AuditNote.on(next.chart(), action)
                        .because(reason.code())
                        .with(kind, id));
    }

    void put(Versioned<Holder> read, Holder next) {
        round.draft().putHolder(read.to(next));
        round.draft()
                .addNote(AuditNote.ofPractice(action)
                        .because(reason.code())
                        .with(kind, id)
                        .with("holder", next.id().value()));
    }
}
