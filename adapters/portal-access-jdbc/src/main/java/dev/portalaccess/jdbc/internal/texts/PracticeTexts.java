package dev.portalaccess.jdbc.internal.texts;

import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.rows.TextRows;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.Part;
import dev.portalaccess.jdbc.internal.sql.Refused;
import dev.portalaccess.jdbc.internal.sql.Runner;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts, and writes them over exactly one version. What a broken connection interrupted is not tried again: a
 * second try would find its own first one, and say that somebody else had been quicker.
 */
public final class PracticeTexts {

    private final Runner runner;

    /** Through that runner. */
    public PracticeTexts(Runner runner) {
        this.runner = runner;
    }

    /** What is stored. */
    public Optional<Versioned<InstructionText>> text(PracticeId practice, Occasion occasion) {
        return runner.read(session -> session.first(
                "SELECT " + TextRows.COLUMNS + " FROM " + Names.PRACTICE_TEXT + " WHERE " + TextRows.KEY,
                TextRows.key(practice, occasion),
                TextRows::text));
    }

    /** Whether nothing was stored, so that it is now. */
    public boolean insert(PracticeId practice, Occasion occasion, InstructionText text) {
        Part insert = runner.database().insert(List.of(TextRows.first(practice, occasion, text)));
        try {
            return touchesOne(insert.sql(), insert.params(), text.hashCode());
        } catch (Refused e) {
            return false;
        }
    }

    /** Whether that version was stored, so that the next one is now. */
    public boolean replace(PracticeId practice, Occasion occasion, Versioned<InstructionText> text) {
        List<Param> params = new ArrayList<>(
                List.of(Param.of(text.value().title()), Param.of(text.value().body())));
        params.addAll(TextRows.key(practice, occasion));
        params.add(Param.of(text.version()));
        return touchesOne(
                "UPDATE " + Names.PRACTICE_TEXT + " SET title = ?, body = ?, version = version + 1 WHERE "
                        + TextRows.KEY + " AND version = ?",
                params,
                text.hashCode());
    }

    /** Whether that version was stored, so that nothing is now. */
    public boolean remove(PracticeId practice, Occasion occasion, long version) {
        List<Param> params = new ArrayList<>(TextRows.key(practice, occasion));
        params.add(Param.of(version));
        return touchesOne(
                "DELETE FROM " + Names.PRACTICE_TEXT + " WHERE " + TextRows.KEY + " AND version = ?",
                params,
                practice.hashCode());
    }

    private boolean touchesOne(String sql, List<Param> params, int jitter) {
        return runner.once(session -> session.update(sql, params), jitter) == 1;
    }
}
