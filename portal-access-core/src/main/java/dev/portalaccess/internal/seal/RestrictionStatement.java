package dev.portalaccess.internal.seal;

import com.google.common.base.Splitter;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.Holder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an entry of the audit trail states of a block or a freeze, when it is set and again when it is lifted, so that
 * either entry alone tells since when it stood and whom it kept out (PA-072, PA-075, PA-083). A mailbox is never named
 * (PA-110): a block of one says that it has one, and names the holders with an open grant who were reached there.
 *
 * <p>The names and the forms of the details are part of the audit trail and never change.
 *
 * @param details the details of the entry that state the restriction
 */
public record RestrictionStatement(Map<String, String> details) {

    private static final String SINCE = "since";
    private static final String LOGIN = "login";
    private static final String HOLDER = "bars-holder";
    private static final String ACCOUNT = "bars-account";
    private static final String MAILBOX = "bars-mailbox";
    private static final String PEOPLE = "bars-people";
    private static final String BLOCK = "block";
    private static final String FREEZE = "freeze";
    private static final String SEPARATOR = ",";
    private static final Set<String> LIFTS = Set.of(AuditAction.BLOCK_LIFTED, AuditAction.FREEZE_LIFTED);
    private static final Set<String> SETS = Set.of(AuditAction.BLOCK_SET, AuditAction.FREEZE_SET);

    public RestrictionStatement {
        details = Map.copyOf(details);
    }

    /** Returns the statement of a freeze of a chart. */
    public static RestrictionStatement of(AccessFreeze freeze) {
        return new RestrictionStatement(Map.of(SINCE, freeze.at().toString()));
    }

    /**
     * Returns the statement of a block of a chart.
     *
     * @param named the holder that the block names, if it names one who is stored
     * @param holders the holders with an open grant on the chart
     */
    public static RestrictionStatement of(AccessBlock block, Optional<Holder> named, Collection<Holder> holders) {
        Map<String, String> details = new TreeMap<>(Map.of(SINCE, block.at().toString()));
        block.holder().ifPresent(holder -> details.put(HOLDER, holder.value()));
        block.account().ifPresent(account -> details.put(ACCOUNT, account.value()));
        named.ifPresent(holder -> putLogins(details, holder));
        if (block.mailbox().isPresent()) {
            details.put(MAILBOX, "yes");
            String reached = holders.stream()
                    .filter(holder -> block.mailbox().equals(holder.address().map(EmailAddress::mailbox)))
                    .map(holder -> holder.id().value())
                    .sorted()
                    .collect(Collectors.joining(SEPARATOR));
            if (!reached.isEmpty()) {
                details.put(PEOPLE, reached);
            }
        }
        return new RestrictionStatement(details);
    }

    /** Returns the statement of a block or a freeze since that instant on all charts, which the holder carries. */
    public static RestrictionStatement carried(Instant since, Holder carrier) {
        Map<String, String> details = new TreeMap<>(Map.of(SINCE, since.toString()));
        putLogins(details, carrier);
        return new RestrictionStatement(details);
    }

    /** Every account of the holder has its own detail, since an account may have any characters in it. */
    private static void putLogins(Map<String, String> details, Holder holder) {
        List<AccountId> accounts = holder.accounts();
        for (int i = 0; i < accounts.size(); i++) {
            details.put(i == 0 ? LOGIN : LOGIN + "-" + i, accounts.get(i).value());
        }
    }

    /** Returns the statement in the entry; empty if it has none, as entries from before do not. */
    public static Optional<RestrictionStatement> in(AuditEntry entry) {
        return Optional.of(new RestrictionStatement(entry.details()))
                .filter(stated -> stated.since().isPresent());
    }

    /** Returns the id of the block or freeze that the entry sets or lifts; empty if it does neither. */
    public static Optional<String> named(AuditEntry entry) {
        boolean isFreeze = isOfFreeze(entry);
        return isSet(entry) || isLift(entry)
                ? Optional.ofNullable(entry.details().get(isFreeze ? FREEZE : BLOCK))
                : Optional.empty();
    }

    /** Reports whether the entry is about a freeze. */
    public static boolean isOfFreeze(AuditEntry entry) {
        return entry.action().equals(AuditAction.FREEZE_SET) || entry.action().equals(AuditAction.FREEZE_LIFTED);
    }

    /** Reports whether the entry sets a block or a freeze. */
    public static boolean isSet(AuditEntry entry) {
        return SETS.contains(entry.action());
    }

    /** Reports whether the entry lifts a block or a freeze. */
    public static boolean isLift(AuditEntry entry) {
        return LIFTS.contains(entry.action());
    }

    /** Returns the person who carries what the entry sets or lifts on all charts; empty if it is about one chart. */
    public static Optional<HolderId> carrier(AuditEntry entry) {
        return Optional.ofNullable(entry.details().get("holder")).map(HolderId::new);
    }

    /** Returns the instant when it was set. */
    public Optional<Instant> since() {
        try {
            return Optional.ofNullable(details.get(SINCE)).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Reports whether the holder who carries it, or whom it names, used the account or had used it by the entry. */
    public boolean hasLogin(AccountId account) {
        return details.entrySet().stream()
                .filter(detail ->
                        detail.getKey().equals(LOGIN) || detail.getKey().startsWith(LOGIN + "-"))
                .anyMatch(detail -> detail.getValue().equals(account.value()));
    }

    /** Returns the holder that a block of a chart names. */
    public Optional<HolderId> holder() {
        return Optional.ofNullable(details.get(HOLDER)).map(HolderId::new);
    }

    /** Returns the account that a block of a chart names. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(details.get(ACCOUNT)).map(AccountId::new);
    }

    /** Reports whether a block of a chart names a mailbox. */
    public boolean namesMailbox() {
        return details.containsKey(MAILBOX);
    }

    /** Returns the holders with an open grant on the chart who were reached at the mailbox. */
    public Set<HolderId> people() {
        return Splitter.on(SEPARATOR)
                .omitEmptyStrings()
                .splitToStream(details.getOrDefault(PEOPLE, ""))
                .map(HolderId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
