package dev.portalaccess.internal.access;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.WideRevocation;
import dev.portalaccess.spi.storage.AccessStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the grants that a {@link WideRevocation} covers, in steps of one commit each. Nothing depends on how far it
 * has come: until a grant is written, the revocation on the holder makes every decision refuse it.
 */
final class WideRevocationSweep {

    private static final Page.Request LARGEST_PAGE = Page.Request.first(500);

    private final CommandRunner commands;
    private final AccessStore store;

    WideRevocationSweep(CommandRunner commands) {
        this.commands = commands;
        this.store = commands.parts().store();
    }

    /** Does at most that many steps, in all practices; returns the number done, less than that if nothing is left. */
    int run(int most) {
        int done = 0;
        while (done < most) {
            List<Holder> holders = store.underRevocation(1);
            if (holders.isEmpty()) {
                return done;
            }
            done += run(holders.get(0), most - done);
        }
        return done;
    }

    private int run(Holder holder, int most) {
        WideRevocation wide = holder.revocations().get(0);
        int done = 0;
        for (AccountId account : wide.accounts()) {
            Optional<Page.Request> request = Optional.of(LARGEST_PAGE);
            while (request.isPresent()) {
                Page<AccountAccess> page = store.access(holder.practice(), account, request.get());
                List<Grant> covered = page.items().stream()
                        .flatMap(access -> access.grants().stream())
                        .filter(wide::covers)
                        .toList();
                for (int from = 0; from < covered.size(); from += RevokeGrantCommand.MOST_CHARTS) {
                    if (done == most) {
                        return done;
                    }
                    write(
                            holder.practice(),
                            wide,
                            covered.subList(from, Math.min(covered.size(), from + RevokeGrantCommand.MOST_CHARTS)));
                    done++;
                }
                request = page.next().map(LARGEST_PAGE::after);
            }
        }
        if (done < most) {
            finish(holder, wide);
            done++;
        }
        return done;
    }

    /** Writes some of the grants. A chart that changes meanwhile is read again with the next call. */
    private void write(PracticeId practice, WideRevocation wide, List<Grant> covered) {
        commands.untilCommitted(practice, () -> {
            DecisionRound round =
                    commands.newRound(Caller.of(practice, wide.revoked().by()));
            round.records().readCharts(covered.stream().map(Grant::chart).toList());
            RevokeGrantCommand.revoke(round, covered, wide.revoked());
            return commands.commit(round.draft()) ? Optional.of(true) : Optional.empty();
        });
    }

    /** Removes the revocation from the holder, once every grant that it covers is written. */
    private void finish(Holder holder, WideRevocation wide) {
        commands.untilCommitted(holder.practice(), () -> {
            DecisionRound round = commands.newRound(
                    Caller.of(holder.practice(), wide.revoked().by()));
            Optional<Versioned<Holder>> stored = round.holders().find(holder.id());
            if (stored.isEmpty() || isLeft(holder.practice(), wide)) {
                return Optional.of(false);
            }
            List<WideRevocation> others = new ArrayList<>(stored.get().value().revocations());
            others.remove(wide);
            round.draft().putHolder(stored.get().to(stored.get().value().withRevocations(others)));
            return commands.commit(round.draft()) ? Optional.of(true) : Optional.empty();
        });
    }

    private boolean isLeft(PracticeId practice, WideRevocation wide) {
        return wide.accounts().stream().anyMatch(account -> isLeft(practice, account, wide));
    }

    private boolean isLeft(PracticeId practice, AccountId account, WideRevocation wide) {
        Optional<Page.Request> request = Optional.of(LARGEST_PAGE);
        while (request.isPresent()) {
            Page<AccountAccess> page = store.access(practice, account, request.get());
            if (page.items().stream()
                    .flatMap(access -> access.grants().stream())
                    .anyMatch(wide::covers)) {
                return true;
            }
            request = page.next().map(LARGEST_PAGE::after);
        }
        return false;
    }
}
