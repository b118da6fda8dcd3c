package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.DigestText;
import dev.portalaccess.jdbc.internal.json.FirstLayout;
import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of charts without their grants, and of the ends of chains. */
public final class ChartRows {

    private ChartRows() {}

    /** Returns the row of a chart in its next version. */
    public static RowValues row(Versioned<ChartAccess> chart) {
        ChartAccess value = chart.value();
        RowValues row = RowValues.in(TableNames.CHART)
                .set("practice", value.practice().value())
                .set("id", value.chart().value())
                .set("version", chart.version() + 1)
                .set("merged_into", value.mergedInto().map(ChartId::value))
                .set(
                        "blocks",
                        Optional.of(value.blocks())
                                .filter(all -> !all.isEmpty())
                                .map(RecordBodies.CODEC::writeBlocks))
                .set("barred", barred(value));
        return setHead(row, value.head());
    }

    private static Optional<String> barred(ChartAccess chart) {
        return chart.blocks().stream()
                .flatMap(block -> block.holder().stream())
                .map(holder -> "\n" + holder.value() + "\n")
                .reduce(String::concat);
    }

    /** The row of the practice's chain in its next version. */
    public static RowValues row(PracticeId practice, Versioned<AuditHead> chain) {
        RowValues row = RowValues.in(TableNames.PRACTICE)
                .set("practice", practice.value())
                .set("version", chain.version() + 1);
        return setHead(row, chain.value());
    }

    /**
     * A chart's row joined with one of its grants.
     *
     * @param version the chart's version
     * @param blocks the chart's blocks
     * @param mergedInto the chart that this one was merged into
     * @param head the end of the chart's chain
     * @param grant the grant; empty if the chart has none
     */
    public record Joined(
            long version,
            List<AccessBlock> blocks,
            Optional<ChartId> mergedInto,
            AuditHead head,
            Optional<Grant> grant) {}

    /** Returns a chart's row joined with one of its grants. */
    public static Joined joined(ResultColumns columns) throws SQLException {
        return new Joined(
                columns.number("version"),
                columns.maybe("blocks").map(ChartRows::blocks).orElse(List.of()),
                columns.maybe("merged_into").map(ChartId::new),
                head(columns),
                columns.maybe("grant_id").isPresent() ? Optional.of(GrantRows.grant(columns)) : Optional.empty());
    }

    /** Returns a chart with its grants from one or more rows. */
    public static Versioned<ChartAccess> chart(PracticeId practice, ChartId id, List<Joined> rows) {
        Joined chart = rows.get(0);
        List<Grant> grants = rows.stream().flatMap(row -> row.grant().stream()).toList();
        return new Versioned<>(
                new ChartAccess(practice, id, grants, chart.blocks(), chart.mergedInto(), chart.head()),
                chart.version());
    }

    private static List<AccessBlock> blocks(String body) {
        return RecordBodies.CODEC.readBlocks(FirstLayout.isDocument(body) ? body : FirstLayout.blocks(body));
    }

    /** Returns the end, or the beginning, of a chain. */
    public static AuditHead head(ResultColumns columns) throws SQLException {
        return new AuditHead(
                columns.number("trail_length"), columns.maybe("trail_last").map(DigestText::digest));
    }

    /** Sets the end of a chain. */
    static RowValues setHead(RowValues row, AuditHead head) {
        return row.set("trail_length", head.length())
                .set("trail_last", SqlParameter.of(head.last().map(DigestText::write)));
    }
}
