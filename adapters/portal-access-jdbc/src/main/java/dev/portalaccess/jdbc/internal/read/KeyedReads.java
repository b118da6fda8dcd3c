package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.RowReader;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.TextCondition;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RecordKey.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The reads of the records of one table by their keys: one statement for keys that are ids, and one for all others.
 *
 * @param runner runs the statements
 * @param table the table
 * @param columns the columns of a record
 * @param own the kind of key that is the record's id
 * @param others the other kinds of keys of the table's records
 * @param reader reads a record
 */
record KeyedReads<T>(
        SqlRunner runner, String table, String columns, Kind own, Set<Kind> others, RowReader<Versioned<T>> reader) {

    private static final Pattern COLUMN = Pattern.compile("\\w+");

    /** A record and the key that found it. */
    private record Found<T>(RecordKey key, Versioned<T> value) {}

    Map<RecordKey, Versioned<T>> find(PracticeId practice, Set<RecordKey> keys) {
        Map<Kind, List<RecordKey>> byKind = keys.stream().collect(Collectors.groupingBy(RecordKey::kind));
        for (Kind kind : byKind.keySet()) {
            if (kind != own && !others.contains(kind)) {
                throw new IllegalArgumentException("key of the kind " + kind + " names another sort of record");
            }
        }
        Map<RecordKey, Versioned<T>> found = new HashMap<>();
        List<RecordKey> ids = byKind.remove(own);
        if (ids != null) {
            byId(practice, ids).forEach(one -> found.put(one.key(), one.value()));
        }
        if (!byKind.isEmpty()) {
            byName(practice, byKind).forEach(one -> found.put(one.key(), one.value()));
        }
        return found;
    }

    private List<Found<T>> byId(PracticeId practice, List<RecordKey> ids) {
        TextCondition wanted = names("id", ids);
        return runner.read(session -> session.list(
                "SELECT " + columns + " FROM " + table + " WHERE practice = ? AND " + wanted.sql(),
                List.of(SqlParameter.of(practice.value()), wanted.param()),
                row -> new Found<>(new RecordKey(own, row.text("id")), reader.read(row))));
    }

    private List<Found<T>> byName(PracticeId practice, Map<Kind, List<RecordKey>> byKind) {
        List<SqlParameter> params = new ArrayList<>(List.of(SqlParameter.of(practice.value())));
        List<String> conditions = new ArrayList<>();
        byKind.forEach((kind, keys) -> {
            TextCondition names = names("k.name", keys);
            conditions.add("(k.kind = ? AND " + names.sql() + ")");
            params.add(SqlParameter.of(kind));
            params.add(names.param());
        });
        String prefixed = COLUMN.matcher(columns).replaceAll("r.$0");
        return runner.read(session -> session.list(
                "SELECT k.kind AS key_kind, k.name AS key_name, " + prefixed + " FROM " + TableNames.KEY + " k JOIN "
                        + table + " r ON r.practice = k.practice AND r.id = k.owner WHERE k.practice = ? AND ("
                        + String.join(" OR ", conditions) + ")",
                params,
                row -> new Found<>(
                        new RecordKey(Kind.valueOf(row.text("key_kind")), row.text("key_name")), reader.read(row))));
    }

    private TextCondition names(String column, Collection<RecordKey> keys) {
        return TextCondition.of(
                runner.database(), column, keys.stream().map(RecordKey::value).toList());
    }
}
