package dev.portalaccess.internal.sealing;

import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks at stored records and collects those that are not as the library wrote them. A record that cannot be read is
 * one of them, at its place; the others are still looked at. Used by one thread.
 */
final class SealInspector {

    private final AccessStore store;
    private final KeyedSeals seals;
    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final List<BrokenSeal> broken = new ArrayList<>();
    private int checked;

    SealInspector(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.store = parts.openStore();
        this.seals = parts.seals();
        this.practice = practice;
    }

    int checked() {
        return checked;
    }

    List<BrokenSeal> broken() {
        return broken;
    }

    /** Checks the records with the ids, and returns those that are wrong. */
    List<BrokenSeal> check(RecordType type, List<String> ids) {
        int before = broken.size();
        switch (type) {
            case CHART -> ids.forEach(id -> checkChart(new ChartId(id)));
            case INVITATION -> checkInvitations(ids);
            case HOLDER -> checkHolders(keys(ids, RecordKey.Kind.HOLDER));
            case REGISTRATION -> ids.forEach(this::checkRegistration);
        }
        return List.copyOf(broken.subList(before, broken.size()));
    }

    /** Checks a chart's record, its open grants and their holders, and whether the record is the latest. */
    void checkChart(ChartId chart) {
        checked++;
        Optional<Versioned<ChartAccess>> read =
                read(SealedKind.CHART, chart.value(), () -> store.chart(practice, chart));
        if (read.isEmpty() || read.get().version() == 0) {
            return;
        }
        ChartAccess access = read.get().value();
        Versioned<ChartRecord> record = KeyedSeals.recordOf(read.get());
        seals.findBroken(record, List.of()).ifPresentOrElse(broken::add, () -> {
            seals.unlisted(record, access.grants()).forEach(broken::add);
            KeyedSeals.gone(access).forEach(broken::add);
        });
        checkAge(chart, read.get());
        checkHolders(
                access.grants().stream().map(Grant::holder).map(RecordKey::of).collect(Collectors.toSet()));
    }

    /** Compares the version of the record with the latest one that the audit trail tells of. */
    private void checkAge(ChartId chart, Versioned<ChartAccess> read) {
        long told =
                read(SealedKind.CHART, chart.value(), () -> lastVersion(chart)).orElse(0L);
        if (told > read.version()) {
            broken.add(SealedKind.CHART.broken(chart.value(), BrokenSeal.ROLLED_BACK));
        }
    }

    private long lastVersion(ChartId chart) {
        long latest = 0;
        Optional<Page.Request> request = Optional.of(Page.Request.first(500));
        while (request.isPresent()) {
            Page<AuditEntry> page = parts.queries().trail(practice, Optional.of(chart), request.get());
            for (AuditEntry entry : page.items()) {
                latest = Math.max(latest, version(entry));
            }
            request = page.next().map(Page.Request.first(500)::after);
        }
        return latest;
    }

    private static long version(AuditEntry entry) {
        String version = entry.details().get("version");
        return version == null || !version.chars().allMatch(Character::isDigit) ? 0 : Long.parseLong(version);
    }

    void checkInvitations(List<String> ids) {
        for (String id : ids) {
            checked++;
            RecordKey key = new RecordKey(RecordKey.Kind.INVITATION, id);
            read(SealedKind.INVITATION, id, () -> store.invitation(practice, key))
                    .flatMap(found -> found)
                    .ifPresent(this::checkInvitation);
        }
    }

    private void checkInvitation(Versioned<Invitation> read) {
        Optional<BrokenSeal> found = seals.findBroken(read);
        found.ifPresent(broken::add);
        if (found.isEmpty() && read.value().isLiveAt(parts.now())) {
            read.value().charts().stream()
                    .filter(chart -> !isListed(read.value(), chart))
                    .findFirst()
                    .ifPresent(chart -> broken.add(
                            SealedKind.INVITATION.broken(read.value().id().value(), BrokenSeal.UNLISTED)));
        }
    }

    private boolean isListed(Invitation invitation, ChartId chart) {
        return read(SealedKind.CHART, chart.value(), () -> store.chart(practice, chart))
                .filter(access -> KeyedSeals.lists(access.value().record(), invitation))
                .isPresent();
    }

    private void checkHolders(Collection<RecordKey> keys) {
        for (RecordKey key : keys) {
            checked++;
            Optional<Versioned<Holder>> holder = read(SealedKind.HOLDER, key.value(), () -> store.holder(practice, key))
                    .flatMap(found -> found);
            holder.flatMap(seals::findBrokenHolder).ifPresent(broken::add);
        }
    }

    private void checkRegistration(String id) {
        checked++;
        RecordKey key = new RecordKey(RecordKey.Kind.REGISTRATION, id);
        read(SealedKind.REGISTRATION, id, () -> store.registration(practice, key))
                .flatMap(found -> found)
                .flatMap(seals::findBrokenRegistration)
                .ifPresent(broken::add);
    }

    private static Set<RecordKey> keys(List<String> ids, RecordKey.Kind kind) {
        return ids.stream().map(id -> new RecordKey(kind, id)).collect(Collectors.toSet());
    }

    /** Returns what is read; a record that cannot be read is broken at its place. */
    private <T> Optional<T> read(SealedKind kind, String id, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (AccessStoreException e) {
            if (!e.code().equals("unreadable")) {
                throw e;
            }
            broken.add(kind.broken(id, BrokenSeal.UNREADABLE));
            return Optional.empty();
        }
    }
}
