package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A SELECT statement that grows by conditions. Used by one thread. */
final class SelectBuilder {

    private final StringBuilder sql;
    private final List<SqlParameter> params = new ArrayList<>();

    /** Creates a statement with the beginning; the practice is the parameter of its one question mark. */
    SelectBuilder(String beginning, String practice) {
        sql = new StringBuilder(beginning);
        params.add(SqlParameter.of(practice));
    }

    String sql() {
        return sql.toString();
    }

    List<SqlParameter> params() {
        return List.copyOf(params);
    }

    SelectBuilder and(String condition, List<SqlParameter> more) {
        sql.append(condition);
        params.addAll(more);
        return this;
    }

    SelectBuilder equal(String column, String value) {
        return and(" AND " + column + " = ?", List.of(SqlParameter.of(value)));
    }

    SelectBuilder in(String column, List<String> values) {
        return and(
                " AND " + column + " IN (" + ConditionalStatement.marks(values.size()) + ")",
                values.stream().map(SqlParameter::of).toList());
    }

    /**
     * Adds the condition that the column has one of the states. {@code unknown} stands for every state that this
     * version does not know.
     */
    <E extends Enum<E>> SelectBuilder known(String column, Set<E> wanted, E unknown, Set<E> all) {
        List<String> named = names(wanted, unknown);
        List<SqlParameter> values =
                new ArrayList<>(named.stream().map(SqlParameter::of).toList());
        String condition =
                named.isEmpty() ? "1 = 0" : column + " IN (" + ConditionalStatement.marks(named.size()) + ")";
        if (wanted.contains(unknown)) {
            List<String> others = names(all, unknown);
            condition += " OR " + column + " NOT IN (" + ConditionalStatement.marks(others.size()) + ")";
            others.forEach(other -> values.add(SqlParameter.of(other)));
        }
        return and(" AND (" + condition + ")", values);
    }

    /** Returns {@code column IN ('A', 'B')} for the library's constants, whose names need no escaping. */
    static String in(String column, Stream<? extends Enum<?>> constants) {
        return constants
                .map(constant -> "'" + constant.name() + "'")
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    private static <E extends Enum<E>> List<String> names(Set<E> of, E without) {
        return of.stream().filter(one -> one != without).map(Enum::name).toList();
    }
}
