package dev.portalaccess.jdbc.internal.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is written to one row, column by column. */
public final class RowValues {

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<SqlParameter> values = new ArrayList<>();

    private RowValues(String table) {
        this.table = table;
    }

    /** A row of that table. */
    public static RowValues in(String table) {
        return new RowValues(table);
    }

    /** The same columns with one more. */
    public RowValues set(String column, SqlParameter value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    /** A text. */
    public RowValues set(String column, String text) {
        return set(column, SqlParameter.of(text));
    }

    /** A text, or NULL. */
    public RowValues set(String column, Optional<String> text) {
        return set(column, SqlParameter.of(text));
    }

    /** A constant by its name. */
    public RowValues set(String column, Enum<?> constant) {
        return set(column, SqlParameter.of(constant));
    }

    /** A number. */
    public RowValues set(String column, long number) {
        return set(column, SqlParameter.of(number));
    }

    /** An instant. */
    public RowValues set(String column, Instant instant) {
        return set(column, SqlParameter.of(instant));
    }

    /** An instant, or NULL. */
    public RowValues setInstant(String column, Optional<Instant> instant) {
        return set(column, SqlParameter.ofInstant(instant));
    }

    /** Returns its table. */
    public String table() {
        return table;
    }

    /** The names of its columns, in order. */
    public List<String> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** Its values, in the order of the columns. */
    public List<SqlParameter> values() {
        return Collections.unmodifiableList(values);
    }

    /** One value. */
    public SqlParameter value(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return values.get(index);
    }
}
