package dev.portalaccess.jdbc.internal.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * One statement of a commit. The statements of one commit touch different rows. They can run in any order, and each of
 * them sees the rows as they were before the commit.
 *
 * @param sql an INSERT, UPDATE or DELETE
 * @param params the parameters for its question marks
 * @param expected the number of rows that it must touch; any number if it is empty
 */
public record ConditionalStatement(String sql, List<SqlParameter> params, OptionalInt expected) {

    /** Copies the parameters. */
    public ConditionalStatement {
        params = Collections.unmodifiableList(params);
    }

    /** Returns a statement that may touch any number of rows. */
    public static ConditionalStatement any(String sql, List<SqlParameter> params) {
        return new ConditionalStatement(sql, params, OptionalInt.empty());
    }

    /** Returns a statement that must touch exactly this number of rows; otherwise nothing of the commit is written. */
    public static ConditionalStatement exactly(int rows, String sql, List<SqlParameter> params) {
        return new ConditionalStatement(sql, params, OptionalInt.of(rows));
    }

    /** Returns {@code count} question marks, separated by commas. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Returns {@code (a, b) VALUES (?, ?), (?, ?)} for rows of one table. */
    static String values(List<RowValues> rows) {
        List<String> columns = rows.get(0).columns();
        String one = "(" + marks(columns.size()) + ")";
        return "(" + String.join(", ", columns) + ") VALUES "
                + String.join(", ", Collections.nCopies(rows.size(), one));
    }

    static List<SqlParameter> params(List<RowValues> rows) {
        List<SqlParameter> params = new ArrayList<>();
        rows.forEach(row -> params.addAll(row.values()));
        return params;
    }
}
