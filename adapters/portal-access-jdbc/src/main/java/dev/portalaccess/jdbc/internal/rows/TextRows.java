package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.sql.Columns;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.Row;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.sql.SQLException;
import java.util.List;

/** Practices' own texts. */
public final class TextRows {

    /** What names one, in the order of {@link #key}. */
    public static final String KEY = "practice = ? AND kind = ? AND channel = ? AND language = ?";

    /** What it takes to read one. */
    public static final String COLUMNS = "version, title, body";

    private TextRows() {}

    /** The row of a text that is inserted. */
    public static Row first(PracticeId practice, Occasion occasion, InstructionText text) {
        return Row.in(Names.PRACTICE_TEXT)
                .set("practice", practice.value())
                .set("kind", occasion.kind())
                .set("channel", occasion.channel())
                .set("language", occasion.language().toLanguageTag())
                .set("version", 1)
                .set("title", text.title())
                .set("body", text.body());
    }

    /** The parameters of {@link #KEY}. */
    public static List<Param> key(PracticeId practice, Occasion occasion) {
        return List.of(
                Param.of(practice.value()),
                Param.of(occasion.kind()),
                Param.of(occasion.channel()),
                Param.of(occasion.language().toLanguageTag()));
    }

    /** The text of a row. */
    public static Versioned<InstructionText> text(Columns columns) throws SQLException {
        return new Versioned<>(
                new InstructionText(columns.text("title"), columns.text("body")), columns.number("version"));
    }
}
