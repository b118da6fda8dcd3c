package dev.portalaccess.internal.restriction;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.seal.RestrictionStatement;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.restriction.RestrictionTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes records whose blocks or freezes have changed, each with an entry that names the block or freeze by its id
 * and states it (PA-110, PA-083).
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

    /**
     * States again, for a grant that came to its chart past the doors, which people a block of a mailbox on the chart
     * bars: the holder of the grant is one of them now, and the entry that set the block does not name that holder
     * (PA-083, PA-100).
     */
    public static void restateBlocks(DecisionRound round, Grant given) {
        ChartRecord record = round.draft().chart(given.chart()).record();
        if (record.blocks().stream().noneMatch(block -> block.mailbox().isPresent())) {
            return;
        }
        Optional<Mailbox> mailbox = round.holders()
                .find(given.holder())
                .flatMap(holder -> holder.value().address())
                .map(EmailAddress::mailbox);
        record.blocks().stream()
                .filter(block -> mailbox.filter(block::bars).isPresent())
                .forEach(
                        block -> new RestrictionNotes(round, AuditAction.BLOCK_SET, "block", block.id(), block.reason())
                                .put(record));
    }

    /** Writes the record of a chart. */
    public void put(ChartRecord next) {
        ChartAccess access = round.draft().chart(next.chart());
        RestrictionStatement stated = statement(next.blocks(), next.freezes(), access)
                .or(() -> statement(access.record().blocks(), access.record().freezes(), access))
                .orElseThrow();
        round.draft().putRecord(next);
        round.draft()
                .addNote(AuditNote.on(next.chart(), action)
                        .because(reason.code())
                        .with(kind, id)
                        .withRestriction(stated));
    }

    void put(Versioned<Holder> read, Holder next) {
        RestrictionStatement stated = since(next)
                .or(() -> since(read.value()))
                .map(since -> RestrictionStatement.carried(since, next))
                .orElseThrow();
        round.draft().putHolder(read.to(next));
        round.draft()
                .addNote(AuditNote.ofPractice(action)
                        .because(reason.code())
                        .with(kind, id)
                        .with("holder", next.id().value())
                        .withRestriction(stated));
    }

    private Optional<RestrictionStatement> statement(
            List<AccessBlock> blocks, List<AccessFreeze> freezes, ChartAccess access) {
        return blocks.stream()
                .filter(block -> block.id().equals(id))
                .map(block -> RestrictionStatement.of(block, named(block), reached(block, access)))
                .findFirst()
                .or(() -> freezes.stream()
                        .filter(freeze -> freeze.id().equals(id))
                        .map(RestrictionStatement::of)
                        .findFirst());
    }

    private Optional<Holder> named(AccessBlock block) {
        return block.holder().flatMap(round.holders()::find).map(Versioned::value);
    }

    /** Returns the holders of the chart's grants; none for a block without a mailbox, which reaches none of them. */
    private List<Holder> reached(AccessBlock block, ChartAccess access) {
        List<RecordKey> holders = block.mailbox().isEmpty()
                ? List.of()
                : access.grants().stream()
                        .map(grant -> RecordKey.of(grant.holder()))
                        .distinct()
                        .toList();
        return holders.isEmpty()
                ? List.of()
                : round.records().holders(holders).stream()
                        .flatMap(Optional::stream)
                        .map(Versioned::value)
                        .toList();
    }

    private Optional<Instant> since(Holder carrier) {
        return Stream.concat(
                        carrier.blocks().stream()
                                .filter(block -> block.id().equals(id))
                                .map(AccessBlock::at),
                        carrier.freezes().stream()
                                .filter(freeze -> freeze.id().equals(id))
                                .map(AccessFreeze::at))
                .findFirst();
    }
}
