package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartChange;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One record of a commit, and the table that it is written to.
 *
 * @param shelf the table for records of its type
 * @param id the record's id
 * @param next the value to write, with the version that it replaces
 */
record RecordWrite<V>(OrderedTable<Versioned<V>> shelf, String id, Versioned<V> next) {

    /** Returns every record of a commit. The practice's own record has the practice's id. */
    static List<RecordWrite<?>> all(PracticeTables to, ChangeSet changes) {
        return Stream.of(
                        of(
                                to.charts,
                                changes.charts().stream().map(ChartChange::next).toList(),
                                chart -> chart.chart().value()),
                        of(
                                to.invitations,
                                changes.invitations(),
                                one -> one.id().value()),
                        of(to.holders, changes.holders(), holder -> holder.id().value()),
                        of(
                                to.registrations,
                                changes.registrations(),
                                one -> one.id().value()),
                        of(to.requests, changes.requests(), one -> one.id().value()),
                        of(to.record, changes.practiceRecord().stream().toList(), record -> to.practice.value()))
                .<RecordWrite<?>>flatMap(List::stream)
                .toList();
    }

    private static <V> List<RecordWrite<V>> of(
            OrderedTable<Versioned<V>> shelf, List<Versioned<V>> records, Function<V, String> id) {
        return records.stream()
                .map(next -> new RecordWrite<>(shelf, id.apply(next.value()), next))
                .toList();
    }

    boolean hasMoved() {
        return shelf.get(id).map(Versioned::version).orElse(0L) != next.version();
    }

    void write() {
        shelf.put(id, new Versioned<>(next.value(), next.version() + 1, next.seal()));
    }
}
