package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.DigestText;
import dev.portalaccess.jdbc.internal.json.JsonText;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import java.sql.SQLException;
import java.util.Optional;

/** The rows of audit entries, in chains and outside them. */
public final class AuditRows {

    /** The name of a chart's chain. */
    public static final String OF_CHART = "CHART";

    /** The chain of entries that concern no chart. */
    public static final String OF_PRACTICE = "PRACTICE";

    /** The name for refusals, which are in no chain. */
    public static final String REFUSED = "REFUSED";

    /** The columns that a read needs. */
    public static final String COLUMNS =
            "practice, commit_id, ordinal, chart, position, hash, written_at, actor_kind, actor, "
                    + "action, reason, rule, details";

    private AuditRows() {}

    /** Returns the chain of that chart's entries, or of entries without a chart. */
    public static String trail(Optional<ChartId> chart) {
        return chart.isPresent() ? OF_CHART : OF_PRACTICE;
    }

    /** Returns a chart's id as stored in the tables; the empty text if there is none. */
    public static String value(Optional<ChartId> chart) {
        return chart.map(ChartId::value).orElse("");
    }

    /**
     * Returns the row of an entry.
     *
     * @param ordinal the position of the entry in its commit
     */
    public static RowValues row(AuditEntry entry, int ordinal) {
        return RowValues.in(TableNames.AUDIT_ENTRY)
                .set("practice", entry.practice().value())
                .set("commit_id", entry.commit().value())
                .set("ordinal", ordinal)
                .set("trail", entry.link().isPresent() ? trail(entry.chart()) : REFUSED)
                .set("chart", value(entry.chart()))
                .set("position", SqlParameter.ofNumber(entry.link().map(AuditEntry.Link::position)))
                .set("hash", entry.link().map(link -> DigestText.write(link.hash())))
                .set("written_at", entry.at())
                .set("actor_kind", entry.actor().kind())
                .set("actor", entry.actor().id())
                .set("action", entry.action())
                .set("reason", entry.reason())
                .set("rule", entry.rule())
                .set("details", JsonText.write(entry.details()));
    }

    /** Returns the entry in a row. */
    public static AuditEntry entry(ResultColumns columns) throws SQLException {
        return new AuditEntry(
                new PracticeId(columns.text("practice")),
                Optional.of(columns.text("chart")).filter(id -> !id.isEmpty()).map(ChartId::new),
                link(columns),
                new CommitId(columns.text("commit_id")),
                columns.instant("written_at"),
                new Actor(Actor.Kind.valueOf(columns.text("actor_kind")), columns.text("actor")),
                columns.text("action"),
                columns.maybe("reason"),
                columns.maybe("rule"),
                JsonText.namedTexts(columns.text("details")));
    }

    private static Optional<AuditEntry.Link> link(ResultColumns columns) throws SQLException {
        Optional<String> hash = columns.maybe("hash");
        return columns.maybeNumber("position")
                .flatMap(position -> hash.map(text -> new AuditEntry.Link(position, DigestText.digest(text))));
    }
}
