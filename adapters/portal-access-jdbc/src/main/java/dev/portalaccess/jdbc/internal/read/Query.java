package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A SELECT that grows condition by condition. Used by one thread. */
final class Query {

    private final StringBuilder sql;
    private final List<Param> params = new ArrayList<>();

    /** That begins so, with the practice for its one question mark. */
    Query(String beginning, String practice) {
        sql = new StringBuilder(beginning);
        params.add(Param.of(practice));
    }

    String sql() {
        return sql.toString();
    }

    List<Param> params() {
        return List.copyOf(params);
    }

    Query and(String condition, List<Param> more) {
        sql.append(condition);
        params.addAll(more);
        return this;
    }

    Query equal(String column, String value) {
        return and(" AND " + column + " = ?", List.of(Param.of(value)));
    }

    Query in(String column, List<String> values) {
        return and(
                " AND " + column + " IN (" + Part.marks(values.size()) + ")",
                values.stream().map(Param::of).toList());
    }

    /** In one of those states; {@code unknown} stands for all that this version does not know. */
    <E extends Enum<E>> Query known(String column, Set<E> wanted, E unknown, Set<E> all) {
        List<String> named = names(wanted, unknown);
        List<Param> values = new ArrayList<>(named.stream().map(Param::of).toList());
        String condition = named.isEmpty() ? "1 = 0" : column + " IN (" + Part.marks(named.size()) + ")";
        if (wanted.contains(unknown)) {
            List<String> others = names(all, unknown);
            condition += " OR " + column + " NOT IN (" + Part.marks(others.size()) + ")";
            others.forEach(other -> values.add(Param.of(other)));
        }
        return and(" AND (" + condition + ")", values);
    }

    /** {@code column IN ('A', 'B')} for constants of ours, whose names need no care. */
    static String in(String column, Stream<? extends Enum<?>> constants) {
        return constants
                .map(constant -> "'" + constant.name() + "'")
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    private static <E extends Enum<E>> List<String> names(Set<E> of, E without) {
        return of.stream().filter(one -> one != without).map(Enum::name).toList();
    }
}
