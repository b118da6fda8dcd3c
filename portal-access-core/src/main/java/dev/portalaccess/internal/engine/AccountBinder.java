package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.util.Optional;

/**
 * Binds a holder to the account that was activated with (PA-041). A person is one person: with the account, every holder
 * of the former accounts and every holder of this one are the same human, and each of them names all accounts of that
 * human from then on, so that a decision about any of them reads whoever is barred or frozen (PA-075). Used for one
 * round.
 */
public final class AccountBinder {

    private final DecisionRound round;
    private final AccountId account;

    /** Creates a binder to the account. */
    public AccountBinder(DecisionRound round, AccountId account) {
        this.round = round;
        this.account = account;
    }

    /** Writes the holder with the account, and everybody else who is this human if it is one account of several. */
    public void bind(Versioned<Holder> holder) {
        PersonRestrictions person =
                PersonRestrictions.of(round, PersonTraits.of(holder.value()).using(account));
        put(holder, holder.value().withAccount(account).alsoUsing(person.accounts()));
        bindOthers(person, holder.value());
    }

    private void bindOthers(PersonRestrictions person, Holder bound) {
        if (person.accounts().size() > 1) {
            person.holders().stream()
                    .filter(other ->
                            !other.id().equals(bound.id()) && other.account().isPresent())
                    .forEach(other -> round.records()
                            .holder(RecordKey.of(other.id()))
                            .ifPresent(read -> put(read, read.value().alsoUsing(person.accounts()))));
        }
    }

    private void put(Versioned<Holder> read, Holder next) {
        if (!next.equals(read.value())) {
            round.draft().putHolder(read.to(next));
        }
    }

    /** Returns the note of the account that the holder used before, if it is another one. */
    public Optional<AuditNote> note(Holder holder) {
        return holder.account()
                .filter(former -> !former.equals(account))
                .map(former -> AuditNote.ofPractice(AuditAction.HOLDER_ACCOUNT_CHANGED)
                        .with("holder", holder.id().value())
                        .with("former-login", former.value()));
    }
}
