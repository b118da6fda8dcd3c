package dev.portalaccess.internal.invitations;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Page.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PA-065: one batch after the other, each of them a command, until the list is at its end. */
final class Batches {

    private final Commands commands;
    private final Caller caller;

    Batches(Commands commands, Caller caller) {
        this.commands = commands;
        this.caller = caller;
    }

    Outcome<List<InvitationId>> cancel(CancelIssuedBy command) {
        List<InvitationId> cancelled = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        for (int number = 0; ; number++) {
            Outcome<Batch> outcome = commands.carryOut(new BatchCommand(commands, forBatch(number), command, after));
            if (outcome instanceof Outcome.Refused<Batch> refused) {
                return new Outcome.Refused<>(refused.findings());
            }
            if (!(outcome instanceof Outcome.Done<Batch> done)) {
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
     * PA-130: each batch is a request of its own, so that a repeat is told the batches that are done and carries out the
     * others. The first one has the caller's own name, so that it is checked like any.
     */
    private Caller forBatch(int number) {
        return number == 0
                ? caller
                : caller.requestName()
                        .map(name -> caller.naming(nameOf(name, number)))
                        .orElse(caller);
    }

    private String nameOf(String request, int number) {
        return Key.request(caller.actor(), BatchCommand.NAME, request).value() + "-" + number;
    }
}
