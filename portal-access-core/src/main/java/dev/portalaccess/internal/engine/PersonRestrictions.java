package dev.portalaccess.internal.engine;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands against one person: the blocks and freezes on a chart, and those on all charts of the practice (PA-072,
 * PA-075). Every door asks this class and no other; decisions ask the same of
 * {@link dev.portalaccess.model.stored.AccountAccess}.
 *
 * <p>A person is one person everywhere: the holder, every account that the holder uses or has used, every holder who
 * uses or has used one of these, and so on, and the mailboxes where they are reached now. Used for one round.
 */
public final class PersonRestrictions {

    /** Every holder who is this person, and the records of blocked accounts and mailboxes of theirs. */
    private final List<Holder> holders;

    private final Set<AccountId> accounts;
    private final Set<Mailbox> mailboxes;

    /** What keeps a person from a chart. */
    public enum Restriction {
        /** A block bars the person (PA-075). */
        BARRED,
        /** The chart or the person is frozen for a time (PA-072). */
        FROZEN;

        /** Returns the finding for staff. */
        public FindingDefinition finding() {
            return this == BARRED ? FindingDefinition.HOLDER_BARRED : FindingDefinition.ACCESS_FROZEN;
        }
    }

    /**
     * What is known of a person.
     *
     * @param holder the holder, if the person is known
     * @param accounts the accounts that the person uses besides the holder's
     * @param addresses the addresses that reach the person besides the holder's
     */
    public record PersonTraits(Optional<Holder> holder, Set<AccountId> accounts, List<EmailAddress> addresses) {

        public PersonTraits {
            accounts = Set.copyOf(accounts);
            addresses = List.copyOf(addresses);
        }

        /** Returns what is known of a holder. */
        public static PersonTraits of(Holder holder) {
            return new PersonTraits(Optional.of(holder), Set.of(), List.of());
        }

        /** Returns what is known of someone who may be a holder. */
        public static PersonTraits of(Optional<Holder> holder) {
            return new PersonTraits(holder, Set.of(), List.of());
        }

        /** Returns this person, reached at the address as well. */
        public PersonTraits at(Optional<EmailAddress> address) {
            return new PersonTraits(holder, accounts, address.stream().toList());
        }

        /** Returns this person, using the account as well. */
        public PersonTraits using(AccountId account) {
            return new PersonTraits(holder, Set.of(account), addresses);
        }
    }

    private PersonRestrictions(List<Holder> holders, Set<AccountId> accounts, Set<Mailbox> mailboxes) {
        this.holders = holders;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
    }

    /**
     * Reads what is known of a person: one read of the holders of the accounts, if there are any, one more as long as
     * these have further accounts, and one of the records of blocked mailboxes, unless the round has read them.
     */
    public static PersonRestrictions of(DecisionRound round, PersonTraits person) {
        Set<AccountId> accounts = new LinkedHashSet<>(person.accounts());
        person.holder().map(Holder::accounts).ifPresent(accounts::addAll);
        Map<HolderId, Holder> holders = new LinkedHashMap<>();
        person.holder().ifPresent(known -> holders.put(known.id(), known));
        Set<AccountId> unread = accounts;
        while (!unread.isEmpty()) {
            List<Versioned<Holder>> found = round.records().holdersOf(unread);
            put(holders, found);
            unread = found.stream()
                    .flatMap(one -> one.value().accounts().stream())
                    .filter(account -> !accounts.contains(account))
                    .collect(Collectors.toSet());
            accounts.addAll(unread);
        }
        Set<Mailbox> mailboxes = new LinkedHashSet<>();
        person.addresses().forEach(address -> mailboxes.add(address.mailbox()));
        put(
                holders,
                round
                        .records()
                        .holders(mailboxes.stream().map(RecordKey::barred).toList())
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
        return new PersonRestrictions(new ArrayList<>(holders.values()), accounts, mailboxes);
    }

    private static void put(Map<HolderId, Holder> known, Collection<Versioned<Holder>> read) {
        read.forEach(one -> known.putIfAbsent(one.value().id(), one.value()));
    }

    /** Returns what keeps the person from the chart, a block before a freeze; empty if nothing does. */
    public Optional<Restriction> on(ChartAccess access) {
        boolean isBarred = holders.stream().anyMatch(access::bars)
                || accounts.stream().anyMatch(access::bars)
                || access.blocks().stream().anyMatch(block -> mailboxes.stream().anyMatch(block::bars));
        if (isBarred) {
            return Optional.of(Restriction.BARRED);
        }
        return everywhere()
                .or(() -> access.record().freezes().isEmpty() ? Optional.empty() : Optional.of(Restriction.FROZEN));
    }

    /** Reports whether the chart or the person is frozen, whatever else keeps the person out. */
    public boolean isFrozenOn(ChartAccess access) {
        return !access.record().freezes().isEmpty()
                || holders.stream().anyMatch(holder -> !holder.freezes().isEmpty());
    }

    /** Returns what keeps the person from every chart of the practice; empty if nothing does. */
    public Optional<Restriction> everywhere() {
        if (holders.stream().anyMatch(holder -> !holder.blocks().isEmpty())) {
            return Optional.of(Restriction.BARRED);
        }
        return holders.stream().anyMatch(holder -> !holder.freezes().isEmpty())
                ? Optional.of(Restriction.FROZEN)
                : Optional.empty();
    }

    /** Returns the instant when the last block or freeze of the chart or of the person was lifted, if any was. */
    public Optional<Instant> reopenedAt(ChartAccess access) {
        return Stream.concat(
                        access.record().reopenedAt().stream(),
                        holders.stream().flatMap(holder -> holder.reopenedAt().stream()))
                .max(Comparator.naturalOrder());
    }

    /** Returns every holder who is this person. */
    public List<Holder> holders() {
        return holders;
    }

    /** Returns every account that the person uses or has used. */
    public Set<AccountId> accounts() {
        return accounts;
    }
}
