package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RecordKey.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The point reads of one practice. */
record MemoryReads(PracticeTables tables) {

    /** The kinds of keys that find an invitation, apart from its id. */
    static final Set<Kind> OF_INVITATIONS = Set.of(Kind.SELECTOR, Kind.USER_NAME, Kind.SERIAL, Kind.LIVE_INVITATION);

    /** The kinds of keys that find a holder, apart from its id. */
    static final Set<Kind> OF_HOLDERS = Set.of(Kind.HOLDER_CHART, Kind.HOLDER_PERSON);

    /** The kinds of keys that find a registration, apart from its id. */
    static final Set<Kind> OF_REGISTRATIONS =
            Set.of(Kind.REGISTRATION_INVITATION, Kind.LIVE_REGISTRATION, Kind.APPOINTMENT);

    private static final Set<Kind> OF_RECEIPTS = Set.of(Kind.REQUEST);

    Versioned<ChartAccess> chart(ChartId chart) {
        return tables.charts
                .get(chart.value())
                .orElseGet(() -> Versioned.fresh(ChartAccess.untouched(tables.practice, chart)));
    }

    Optional<Versioned<Invitation>> invitation(RecordKey key) {
        return id(key, Kind.INVITATION, OF_INVITATIONS).flatMap(tables.invitations::get);
    }

    Optional<Versioned<Holder>> holder(RecordKey key) {
        return id(key, Kind.HOLDER, OF_HOLDERS).flatMap(tables.holders::get);
    }

    Optional<Versioned<Registration>> registration(RecordKey key) {
        return id(key, Kind.REGISTRATION, OF_REGISTRATIONS).flatMap(tables.registrations::get);
    }

    Optional<CommandReceipt> receipt(RecordKey key) {
        return id(key, Kind.COMMIT, OF_RECEIPTS).flatMap(tables.receipts::get);
    }

    List<Grant> grantsOf(AccountId account) {
        return tables.chartsOf.getOrDefault(account, Set.of()).stream()
                .flatMap(chart -> tables.grants(chart).stream())
                .filter(grant -> grant.account().equals(account))
                .toList();
    }

    Versioned<AuditHead> chain() {
        return tables.chain.get(tables.practice.value()).orElse(Versioned.fresh(AuditHead.EMPTY));
    }

    private Optional<String> id(RecordKey key, Kind own, Set<Kind> others) {
        if (key.kind() == own) {
            return Optional.of(key.value());
        }
        if (!others.contains(key.kind())) {
            throw new IllegalArgumentException("key of the kind " + key.kind() + " names another sort of record");
        }
        return Optional.ofNullable(tables.owners.get(key));
    }
}
