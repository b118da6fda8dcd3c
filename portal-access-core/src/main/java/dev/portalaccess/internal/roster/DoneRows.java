package dev.portalaccess.internal.roster;

import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.roster.RowPlan.RowAnswer;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.roster.RowClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that were done before, by the receipts of their commits (PA-130). The receipt of a batch names all of its
 * rows, so that a run that is resumed reads one receipt for each batch. Used by one thread.
 */
final class DoneRows {

    private static final String ROW = "row";
    private static final String INVITATION = "invitation";
    private static final String GRANT = "grant";
    private static final int MOST_REMEMBERED = 2_000;

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final String command;
    private final Map<String, RowAnswer> remembered = new HashMap<>();

    DoneRows(ServiceDependencies parts, PracticeId practice, String command) {
        this.parts = parts;
        this.practice = practice;
        this.command = command;
    }

    /** Returns the answer to a row that was done before. */
    Optional<RowAnswer> find(IntakeRow row) {
        String key = key(row).value();
        if (!remembered.containsKey(key)) {
            parts.store().receipt(practice, key(row)).ifPresent(this::remember);
        }
        return Optional.ofNullable(remembered.get(key));
    }

    private void remember(CommandReceipt receipt) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        receipt.result().stream()
                .map(ReceiptLine::fields)
                .filter(fields -> fields.get(0).equals(ROW))
                .forEach(fields -> remembered.put(fields.get(1), answer(fields)));
    }

    private static RowAnswer answer(List<String> fields) {
        return switch (fields.get(2)) {
            case INVITATION -> RowAnswer.of(RowClass.ALREADY_THERE, new InvitationId(fields.get(3)));
            case GRANT -> RowAnswer.of(RowClass.ALREADY_THERE, new GrantId(fields.get(3)));
            default -> RowAnswer.of(RowClass.ALREADY_THERE);
        };
    }

    /** Claims the row for the draft, and returns the line of its receipt. */
    String claim(CommitDraft draft, IntakeRow row, RowAnswer answer) {
        RecordKey key = key(row);
        draft.claimRequest(key);
        return answer.invitation()
                .map(id -> ReceiptLine.of(ROW, key.value(), INVITATION, id.value()))
                .or(() -> answer.grant().map(id -> ReceiptLine.of(ROW, key.value(), GRANT, id.value())))
                .orElseGet(() -> ReceiptLine.of(ROW, key.value(), "other", ""));
    }

    /** The row counts for the practice, for every caller. */
    private RecordKey key(IntakeRow row) {
        return RecordKey.request(Actor.LIBRARY, command, row.source());
    }
}
