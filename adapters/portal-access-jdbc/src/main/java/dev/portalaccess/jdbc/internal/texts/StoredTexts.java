package dev.portalaccess.jdbc.internal.texts;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.rows.TextRows;
import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts, and writes them over exactly one version. What a broken connection interrupted is not tried again: a
 * second try would find its own first one, and report it as another author's.
 */
public final class StoredTexts {

    private final SqlRunner runner;

    /** Creates a store that uses the runner. */
    public StoredTexts(SqlRunner runner) {
        this.runner = runner;
    }

    /** Returns the stored text. */
    public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
        return runner.read(session -> session.first(
                "SELECT " + TextRows.COLUMNS + " FROM " + TableNames.PRACTICE_TEXT + " WHERE " + TextRows.KEY,
                TextRows.key(practice, occasion),
                TextRows::text));
    }

    /** Inserts the text and returns {@code true}, or returns {@code false} if a text is stored already. */
    public boolean insert(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        ConditionalStatement insert = runner.database().insert(List.of(TextRows.first(practice, occasion, text)));
        try {
            return touchesOne(insert.sql(), insert.params(), text.hashCode());
        } catch (ConditionFailedException e) {
            return false;
        }
    }

    /** Replaces the version and returns {@code true}, or returns {@code false} if another version is stored. */
    public boolean replace(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        List<SqlParameter> params = new ArrayList<>(List.of(
                SqlParameter.of(text.value().title()),
                SqlParameter.of(text.value().body()),
                SqlParameter.of(text.seal().map(Seal::text))));
        params.addAll(TextRows.key(practice, occasion));
        params.add(SqlParameter.of(text.version()));
        return touchesOne(
                "UPDATE " + TableNames.PRACTICE_TEXT
                        + " SET title = ?, body = ?, seal = ?, version = version + 1 WHERE " + TextRows.KEY
                        + " AND version = ?",
                params,
                text.hashCode());
    }

    /** Removes the version and returns {@code true}, or returns {@code false} if another version is stored. */
    public boolean remove(PracticeId practice, TextKey occasion, long version) {
        List<SqlParameter> params = new ArrayList<>(TextRows.key(practice, occasion));
        params.add(SqlParameter.of(version));
        return touchesOne(
                "DELETE FROM " + TableNames.PRACTICE_TEXT + " WHERE " + TextRows.KEY + " AND version = ?",
                params,
                practice.hashCode());
    }

    private boolean touchesOne(String sql, List<SqlParameter> params, int jitter) {
        return runner.once(session -> session.update(sql, params), jitter) == 1;
    }
}
