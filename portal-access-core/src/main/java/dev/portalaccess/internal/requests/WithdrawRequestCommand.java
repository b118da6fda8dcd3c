package dev.portalaccess.internal.requests;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.issuing.RequestIssuer;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestState.Withdrawn;
import dev.portalaccess.requests.WithdrawRequest;
import java.util.List;
import java.util.Optional;

/** Withdraws a request of the caller's own (PA-078). */
record WithdrawRequestCommand(String command, Caller caller, WithdrawRequest content)
        implements Command<AccessRequestId> {

    @Override
    public String name() {
        return command;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public boolean isForStaff() {
        return false;
    }

    @Override
    public CommandVerdict<AccessRequestId> decide(DecisionRound round) {
        Optional<Versioned<AccessRequest>> own = round.records()
                .request(RecordKey.of(content.request()))
                .filter(found -> found.value().submission().by().equals(caller.actor()));
        if (own.isEmpty()) {
            round.add(FindingDefinition.ACCESS_REQUEST_UNKNOWN, "request");
            return new CommandVerdict.CommandRefusal<>();
        }
        boolean isWithdrawn = own.get().value().state() instanceof Withdrawn;
        if (!isWithdrawn && !own.get().value().isWaitingAt(round.now())) {
            round.add(FindingDefinition.ACCESS_REQUEST_NOT_WAITING, "request");
            return new CommandVerdict.CommandRefusal<>();
        }
        if (!isWithdrawn) {
            RequestIssuer.end(round, own.get(), new Withdrawn(round.now()), Optional.empty());
        }
        return new CommandVerdict.DraftCommit<>(
                content.request(), List.of(content.request().value()));
    }

    @Override
    public AccessRequestId readReceipt(PracticeId practice, List<String> receipt) {
        return new AccessRequestId(receipt.get(0));
    }
}
