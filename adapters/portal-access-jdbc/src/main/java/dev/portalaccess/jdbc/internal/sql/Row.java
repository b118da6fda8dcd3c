package dev.portalaccess.jdbc.internal.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is written to one row, column by column. */
public final class Row {

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<Param> values = new ArrayList<>();

    private Row(String table) {
        this.table = table;
    }

    /** A row of that table. */
    public static Row in(String table) {
        return new Row(table);
    }

    /** The same columns with one more. */
    public Row set(String column, Param value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    /** A text. */
    public Row set(String column, String text) {
        return set(column, Param.of(text));
    }

    /** A text, or NULL. */
    public Row set(String column, Optional<String> text) {
        return set(column, Param.of(text));
    }

    /** A constant by its name. */
    public Row set(String column, Enum<?> constant) {
        return set(column, Param.of(constant));
    }

    /** A number. */
    public Row set(String column, long number) {
        return set(column, Param.of(number));
    }

    /** An instant. */
    public Row set(String column, Instant instant) {
        return set(column, Param.of(instant));
    }

    /** An instant, or NULL. */
    public Row setInstant(String column, Optional<Instant> instant) {
        return set(column, Param.ofInstant(instant));
    }

    /** To which table it goes. */
    public String table() {
        return table;
    }

    /** The names of its columns, in order. */
    public List<String> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** Its values, in the order of the columns. */
    public List<Param> values() {
        return Collections.unmodifiableList(values);
    }

    /** One value. */
    public Param value(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return values.get(index);
    }
}
