package dev.portalaccess.internal.access;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.ChartHolders.Entry;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the current and former holders of access to a chart. Writes nothing. */
final class ChartHoldersQuery {

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final Map<HolderId, Optional<PersonName>> names = new HashMap<>();

    ChartHoldersQuery(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
    }

    ChartHolders holdersOf(ChartId chart) {
        ChartAccess access = parts.store().chart(practice, chart).value();
        // The clock is read last: what has ended while the store was asked has ended.
        Instant now = parts.now();
        List<Entry> entries = access.grants().stream()
                .map(grant -> new Entry(grant, grant.statusAt(now), name(grant.holder())))
                .toList();
        return new ChartHolders(chart, now, entries);
    }

    private Optional<PersonName> name(HolderId holder) {
        return names.computeIfAbsent(
                holder,
                id -> parts.store()
                        .holder(practice, RecordKey.of(id))
                        .map(Versioned::value)
                        .map(Holder::name));
    }
}
