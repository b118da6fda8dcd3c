package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.FeedNumbers;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.stored.ChangeSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a commit in the feed. */
public final class FeedRows {

    /** The most rows in one statement. */
    private static final int MOST_ROWS = 100;

    private FeedRows() {}

    /** Returns the statements that write the changes of the commit into the feed, in the order that they need. */
    public static List<ConditionalStatement> statements(FeedNumbers numbering, ChangeSet commit) {
        List<FeedEntry> entries = commit.feedEntries();
        List<ConditionalStatement> statements = new ArrayList<>();
        if (!entries.isEmpty()) {
            SqlParameter practice = SqlParameter.of(commit.practice().value());
            numbering.advance().ifPresent(sql -> statements.add(ConditionalStatement.any(sql, List.of(practice))));
            for (int from = 0; from < entries.size(); from += MOST_ROWS) {
                statements.add(insert(numbering, entries.subList(from, Math.min(entries.size(), from + MOST_ROWS))));
            }
        }
        return statements;
    }

    private static ConditionalStatement insert(FeedNumbers numbering, List<FeedEntry> entries) {
        String row = "(?, '" + numbering.source() + "', " + numbering.number() + ", ?, ?, ?, ?)";
        List<SqlParameter> params = new ArrayList<>();
        for (FeedEntry entry : entries) {
            SqlParameter practice = SqlParameter.of(entry.practice().value());
            params.add(practice);
            numbering.advance().ifPresent(counts -> params.add(practice));
            params.add(SqlParameter.of(entry.at()));
            params.add(SqlParameter.of(entry.commit().value()));
            params.add(SqlParameter.of(entry.place()));
            params.add(SqlParameter.of(RecordBodies.CODEC.writeFeedEntry(entry)));
        }
        return ConditionalStatement.any(
                "INSERT INTO " + TableNames.FEED
                        + " (practice, source, turn, changed_at, commit_id, ordinal, body) VALUES "
                        + String.join(", ", Collections.nCopies(entries.size(), row)),
                params);
    }
}
