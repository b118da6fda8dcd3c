package dev.portalaccess.jdbc.internal.sql;

import dev.portalaccess.model.Seal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The values to write to one row, column by column. */
public final class RowValues {

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<SqlParameter> values = new ArrayList<>();

    private RowValues(String table) {
        this.table = table;
    }

    /** Returns an empty row of the table. */
    public static RowValues in(String table) {
        return new RowValues(table);
    }

    /** Returns the same columns with one more. */
    public RowValues set(String column, SqlParameter value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    /** Returns the same columns with a text. */
    public RowValues set(String column, String text) {
        return set(column, SqlParameter.of(text));
    }

    /** Returns the same columns with a text, or with NULL. */
    public RowValues set(String column, Optional<String> text) {
        return set(column, SqlParameter.of(text));
    }

    /** Returns the same columns with the name of a constant. */
    public RowValues set(String column, Enum<?> constant) {
        return set(column, SqlParameter.of(constant));
    }

    /** Returns the same columns with the seal, or with NULL. */
    public RowValues setSeal(Optional<Seal> seal) {
        return set("seal", seal.map(Seal::text));
    }

    /** Returns the same columns with a number. */
    public RowValues set(String column, long number) {
        return set(column, SqlParameter.of(number));
    }

    /** Returns the same columns with an instant. */
    public RowValues set(String column, Instant instant) {
        return set(column, SqlParameter.of(instant));
    }

    /** Returns the same columns with an instant, or with NULL. */
    public RowValues setInstant(String column, Optional<Instant> instant) {
        return set(column, SqlParameter.ofInstant(instant));
    }

    /** Returns its table. */
    public String table() {
        return table;
    }

    /** Returns the names of the columns, in order. */
    public List<String> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** Returns the values, in the order of the columns. */
    public List<SqlParameter> values() {
        return Collections.unmodifiableList(values);
    }

    /** Returns one value. */
    public SqlParameter value(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return values.get(index);
    }
}
