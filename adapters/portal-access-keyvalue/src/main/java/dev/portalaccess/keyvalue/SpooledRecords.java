package dev.portalaccess.keyvalue;

import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessSpool.SpoolCount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The records of decisions that wait for the host's log: those of one practice, and the list of all. */
record SpooledRecords(PracticeRows rows) {

    /** Returns the records of all practices, oldest first. */
    static Page<AccessRecord> page(OrderedMap map, Page.Request request) {
        // Keys in the index name the practice of each row; that of these rows is not looked at.
        PracticeRows any = new PracticeRows(map, new PracticeId("any"));
        return any.page(RowKeys.SPOOL, entry -> readable(any, entry), request);
    }

    /** Returns the record; empty if this version cannot read it, so that it keeps no other one back. */
    private static Optional<AccessRecord> readable(PracticeRows rows, MapEntry entry) {
        try {
            return rows.get(RowKind.SPOOLED_RECORD, entry.value()).map(StoredRow::value);
        } catch (RowFormatException e) {
            return Optional.empty();
        }
    }

    boolean add(AccessRecord record) {
        String key = RowKeys.spooled(rows.practice(), record.id());
        boolean isNew = rows.map().get(key).isEmpty();
        if (isNew) {
            rows.put(RowKind.SPOOLED_RECORD, key, StoredRow.of(record));
        }
        return isNew;
    }

    int remove(Set<AccessRecordId> records) {
        List<String> keys = records.stream()
                .map(record -> RowKeys.spooled(rows.practice(), record))
                .filter(key -> rows.map().get(key).isPresent())
                .toList();
        keys.forEach(key -> rows.remove(RowKind.SPOOLED_RECORD, key));
        return keys.size();
    }

    SpoolCount count(Optional<ChartId> chart) {
        List<MapEntry> entries = RowRange.below(rows.map(), RowKeys.spool(rows.practice()))
                .filter(entry -> chart.filter(one -> !isOn(one, entry)).isEmpty())
                .toList();
        return new SpoolCount(
                entries.size(),
                entries.stream()
                        .findFirst()
                        .map(entry -> KeyText.risen(KeyText.parts(entry.key()).get(2))));
    }

    /** Reports whether the entry is of a record on that chart; after the index and the practice stand instant and chart. */
    private static boolean isOn(ChartId chart, MapEntry entry) {
        return KeyText.parts(entry.key()).get(3).equals(chart.value());
    }
}
