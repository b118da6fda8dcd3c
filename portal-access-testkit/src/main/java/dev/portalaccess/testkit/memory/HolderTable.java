package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.Holder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Holders by id, by the mailbox of their present address, and by account. */
final class HolderTable extends OrderedTable<Versioned<Holder>> {

    private final Map<Mailbox, Set<String>> byMailbox = new HashMap<>();
    private final Map<AccountId, Set<String>> byAccount = new HashMap<>();

    /** Returns the holders whose address may lead to the mailbox, in the order of arrival. */
    List<Holder> sharing(Mailbox mailbox) {
        return byMailbox.getOrDefault(mailbox, Set.of()).stream()
                .flatMap(id -> row(id).stream())
                .sorted(Comparator.comparing(TableRow::place))
                .map(row -> row.value().value())
                .toList();
    }

    /** Returns the holders whose account it is or was, in the order of arrival. */
    List<Versioned<Holder>> using(AccountId account) {
        return byAccount.getOrDefault(account, Set.of()).stream()
                .flatMap(id -> row(id).stream())
                .sorted(Comparator.comparing(TableRow::place))
                .map(TableRow::value)
                .toList();
    }

    @Override
    void put(String id, Versioned<Holder> holder) {
        get(id).ifPresent(this::forget);
        super.put(id, holder);
        mailbox(holder)
                .ifPresent(mailbox -> byMailbox
                        .computeIfAbsent(mailbox, any -> new HashSet<>())
                        .add(id));
        holder.value()
                .accounts()
                .forEach(account -> byAccount
                        .computeIfAbsent(account, any -> new HashSet<>())
                        .add(id));
    }

    @Override
    List<Versioned<Holder>> take(Predicate<Versioned<Holder>> unwanted, int max) {
        List<Versioned<Holder>> taken = super.take(unwanted, max);
        taken.forEach(this::forget);
        return taken;
    }

    private void forget(Versioned<Holder> holder) {
        mailbox(holder)
                .ifPresent(mailbox -> byMailbox
                        .getOrDefault(mailbox, new HashSet<>())
                        .remove(holder.value().id().value()));
        holder.value()
                .accounts()
                .forEach(account -> byAccount
                        .getOrDefault(account, new HashSet<>())
                        .remove(holder.value().id().value()));
    }

    private static Optional<Mailbox> mailbox(Versioned<Holder> holder) {
        return holder.value().address().map(EmailAddress::mailbox);
    }
}
