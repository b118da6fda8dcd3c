package dev.portalaccess.jdbc.internal.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * One statement of a commit. The parts of one commit touch different rows, so that they may run in any order, and all
 * of them see the rows as they were before.
 *
 * @param sql an INSERT, UPDATE or DELETE
 * @param params for its question marks
 * @param expected how many rows it must touch; any number will do if it is empty
 */
public record ConditionalStatement(String sql, List<SqlParameter> params, OptionalInt expected) {

    /** Does not let anybody change them. */
    public ConditionalStatement {
        params = Collections.unmodifiableList(params);
    }

    /** That touches as many rows as there are. */
    public static ConditionalStatement any(String sql, List<SqlParameter> params) {
        return new ConditionalStatement(sql, params, OptionalInt.empty());
    }

    /** That decides: it must touch so many rows, or nothing of the commit is done. */
    public static ConditionalStatement exactly(int rows, String sql, List<SqlParameter> params) {
        return new ConditionalStatement(sql, params, OptionalInt.of(rows));
    }

    /** As many question marks as that, with commas. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** {@code (a, b) VALUES (?, ?), (?, ?)} for those rows of one table. */
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
