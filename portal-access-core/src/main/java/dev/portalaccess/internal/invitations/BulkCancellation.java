package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.invitations.CancelPageCommand.CancelledPage;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cancels page after page, each as a command, until the list ends (PA-065). */
final class BulkCancellation {

    private final CommandRunner commands;
    private final Caller caller;

    BulkCancellation(CommandRunner commands, Caller caller) {
        this.commands = commands;
        this.caller = caller;
    }

    Outcome<List<InvitationId>> cancelAll(CancelIssuedBy command) {
        List<InvitationId> cancelled = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        for (int number = 0; ; number++) {
            Outcome<CancelledPage> outcome =
                    commands.run(new CancelPageCommand(commands, callerOfPage(number), command, after));
            if (outcome instanceof Outcome.Refused<CancelledPage> refused) {
                return new Outcome.Refused<>(refused.findings());
            }
            if (!(outcome instanceof Outcome.Done<CancelledPage> done)) {
                return new Outcome.ChangedMeanwhile<>();
            }
            cancelled.addAll(done.value().cancelled());
            after = done.value().next();
            if (after.isEmpty()) {
                return new Outcome.Done<>(cancelled, done.warnings());
            }
        }
    }

    /**
     * Returns the caller for one page. Each page is a separate request, so that a repeat returns the pages that are
     * done and carries out the others (PA-130). The first page has the caller's own idempotency key, so that its format
     * is checked as usual.
     */
    private Caller callerOfPage(int number) {
        return number == 0
                ? caller
                : caller.idempotencyKey()
                        .map(name -> caller.withIdempotencyKey(idempotencyKeyOfPage(name, number)))
                        .orElse(caller);
    }

    private String idempotencyKeyOfPage(String request, int number) {
        return RecordKey.request(caller.actor(), CancelPageCommand.NAME, request)
                        .value() + "-" + number;
    }
}
