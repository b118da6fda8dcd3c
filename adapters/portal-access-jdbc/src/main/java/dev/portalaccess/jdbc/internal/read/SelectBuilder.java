package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import java.util.ArrayList;
import java.util.EnumSet;
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

    /** Creates a statement with a beginning that has no question mark. */
    static SelectBuilder from(String beginning) {
        return new SelectBuilder(beginning, List.of());
    }

    /** Returns another statement that is the same so far. */
    SelectBuilder copy() {
        return new SelectBuilder(sql.toString(), params);
    }

    private SelectBuilder(String beginning, List<SqlParameter> first) {
        sql = new StringBuilder(beginning);
        params.addAll(first);
    }

    /** Returns a statement that finds what any of the statements finds, once for each. */
    static SelectBuilder anyOf(List<SelectBuilder> queries) {
        StringBuilder union = new StringBuilder("SELECT * FROM (");
        List<SqlParameter> params = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            union.append(i == 0 ? "" : " UNION ALL ")
                    .append("SELECT * FROM (")
                    .append(queries.get(i).sql)
                    .append(") AS q")
                    .append(i);
            params.addAll(queries.get(i).params);
        }
        return new SelectBuilder(union.append(") AS q").toString(), params);
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
     * Returns a statement for each of the wanted states, because each can be read in the order of an index; one alone
     * if all are wanted. {@code unknown} stands for every state that this version does not know.
     */
    <E extends Enum<E>> List<SelectBuilder> byState(String column, Set<E> wanted, E unknown) {
        Set<E> all = EnumSet.allOf(unknown.getDeclaringClass());
        if (wanted.containsAll(all)) {
            return List.of(this);
        }
        List<SelectBuilder> queries = new ArrayList<>();
        for (E state : wanted) {
            queries.add(
                    state == unknown
                            ? copy().and(" AND " + notIn(column, all, unknown), List.of())
                            : copy().equal(column, state.name()));
        }
        return queries;
    }

    /** Returns the condition that the column has none of the states, as an index has it. */
    static <E extends Enum<E>> String notIn(String column, Set<E> states, E unknown) {
        return in(column + " NOT", states.stream().filter(state -> state != unknown));
    }

    /** Returns {@code column IN ('A', 'B')} for the library's constants, whose names need no escaping. */
    static String in(String column, Stream<? extends Enum<?>> constants) {
        return constants
                .map(constant -> "'" + constant.name() + "'")
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }
}
