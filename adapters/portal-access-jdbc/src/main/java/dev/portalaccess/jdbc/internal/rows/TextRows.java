package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import java.sql.SQLException;
import java.util.List;

/** The rows of the practices' own texts. */
public final class TextRows {

    /** The condition that identifies a text; its parameters are in the order of {@link #key}. */
    public static final String KEY = "practice = ? AND kind = ? AND channel = ? AND language = ?";

    /** The columns that a read needs. */
    public static final String COLUMNS = "version, title, body, seal";

    private TextRows() {}

    /** Returns the row of a text to insert. */
    public static RowValues first(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        return RowValues.in(TableNames.PRACTICE_TEXT)
                .set("practice", practice.value())
                .set("kind", occasion.kind())
                .set("channel", occasion.channel())
                .set("language", occasion.language().toLanguageTag())
                .set("version", 1)
                .set("title", text.value().title())
                .set("body", text.value().body())
                .set("seal", text.seal().map(Seal::text));
    }

    /** Returns the parameters of {@link #KEY}. */
    public static List<SqlParameter> key(PracticeId practice, TextKey occasion) {
        return List.of(
                SqlParameter.of(practice.value()),
                SqlParameter.of(occasion.kind()),
                SqlParameter.of(occasion.channel()),
                SqlParameter.of(occasion.language().toLanguageTag()));
    }

    /** Returns the text in a row. */
    public static Versioned<InstructionText> text(ResultColumns columns) throws SQLException {
        return new Versioned<>(
                new InstructionText(columns.text("title"), columns.text("body")),
                columns.number("version"),
                columns.maybe("seal").map(Seal::new));
    }
}
