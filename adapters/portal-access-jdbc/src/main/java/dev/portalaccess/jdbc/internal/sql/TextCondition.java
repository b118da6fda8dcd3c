package dev.portalaccess.jdbc.internal.sql;

import java.util.Collection;

/**
 * The condition that a column has one of several texts. It has one parameter however many texts there are, so that a
 * statement is the same for every number of them.
 *
 * @param sql the condition
 * @param param its parameter
 */
public record TextCondition(String sql, SqlParameter param) {

    /** Returns the condition that the column has one of the texts. */
    public static TextCondition of(DatabaseDialect database, String column, Collection<String> texts) {
        return texts.size() == 1
                ? new TextCondition(
                        column + " = ?", SqlParameter.of(texts.iterator().next()))
                : new TextCondition(database.isOneOf(column), SqlParameter.ofTexts(texts));
    }
}
