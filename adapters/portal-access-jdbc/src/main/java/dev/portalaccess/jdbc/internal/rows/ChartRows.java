package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.DigestText;
import dev.portalaccess.jdbc.internal.json.FirstLayout;
import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.GrantTag;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RedeemableInvitation;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of charts without their grants, of practices, and of the ends of chains. */
public final class ChartRows {

    private ChartRows() {}

    /** Returns the row of a chart in its next version. */
    public static RowValues row(Versioned<ChartRecord> chart) {
        ChartRecord value = chart.value();
        RowValues row = RowValues.in(TableNames.CHART)
                .set("practice", value.practice().value())
                .set("id", value.chart().value())
                .set("version", chart.version() + 1)
                .set("merged_into", value.mergedInto().map(ChartId::value))
                .set("blocks", restrictions(value))
                .set("review_on", value.firstReview().map(LocalDate::toString))
                .setInstant("reopened_at", value.reopenedAt())
                .set("barred", barred(value))
                .set("tags", tags(value.tags()))
                .set("redeemable", redeemable(value.redeemable()))
                .setSeal(chart.seal());
        return setHead(row, value.head());
    }

    private static Optional<String> restrictions(ChartRecord chart) {
        return chart.firstReview().isEmpty()
                        && chart.exemptions().isEmpty()
                        && chart.events().isEmpty()
                ? Optional.empty()
                : Optional.of(RecordBodies.CODEC.writeRestrictions(
                        chart.blocks(), chart.freezes(), chart.exemptions(), chart.events()));
    }

    private static Optional<String> barred(ChartRecord chart) {
        return chart.blocks().stream()
                .flatMap(block -> block.holder().stream())
                .map(holder -> "\n" + holder.value() + "\n")
                .reduce(String::concat);
    }

    /** Returns the row of a practice's record in its next version. */
    public static RowValues row(PracticeId practice, Versioned<PracticeRecord> record) {
        RowValues row = RowValues.in(TableNames.PRACTICE)
                .set("practice", practice.value())
                .set("version", record.version() + 1)
                .set("restored", record.value().restored().map(RecordBodies.CODEC::writeRestoredBackup))
                .set("policy", record.value().policy().map(RecordBodies.CODEC::writeReportedPolicy))
                .setSeal(record.seal());
        return setHead(row, record.value().head());
    }

    /** Returns the practice's record in a row, with its version. */
    public static Versioned<PracticeRecord> practice(ResultColumns columns) throws SQLException {
        return new Versioned<>(
                new PracticeRecord(
                        head(columns),
                        columns.maybe("restored").map(RecordBodies.CODEC::readRestoredBackup),
                        columns.maybe("policy").map(RecordBodies.CODEC::readReportedPolicy)),
                columns.number("version"),
                columns.seal("seal"));
    }

    /** Returns the chart in a row, with its version. */
    public static Versioned<ChartRecord> chart(PracticeId practice, ChartId chart, ResultColumns columns)
            throws SQLException {
        return new Versioned<>(
                new ChartRecord(
                        practice,
                        chart,
                        columns.maybe("blocks").map(ChartRows::blocks).orElse(List.of()),
                        columns.maybe("merged_into").map(ChartId::new),
                        head(columns),
                        columns.maybe("tags").map(ChartRows::tags).orElse(List.of()),
                        columns.maybe("redeemable").map(ChartRows::redeemable).orElse(List.of()),
                        columns.maybe("blocks").map(ChartRows::freezes).orElse(List.of()),
                        columns.maybe("blocks").map(ChartRows::exemptions).orElse(List.of()),
                        columns.maybeInstant("reopened_at"),
                        columns.maybe("blocks").map(ChartRows::events).orElse(List.of())),
                columns.number("version"),
                columns.seal("chart_seal"));
    }

    private static Optional<String> tags(List<GrantTag> tags) {
        return tags.stream().map(tag -> tag.grant().value() + " " + tag.tag()).reduce((one, next) -> one + "\n" + next);
    }

    private static List<GrantTag> tags(String lines) {
        List<GrantTag> tags = new ArrayList<>();
        for (int begin = 0; begin < lines.length(); ) {
            int end = lines.indexOf('\n', begin);
            int beyond = end < 0 ? lines.length() : end;
            int space = lines.indexOf(' ', begin);
            tags.add(new GrantTag(new GrantId(lines.substring(begin, space)), lines.substring(space + 1, beyond)));
            begin = beyond + 1;
        }
        return tags;
    }

    private static Optional<String> redeemable(List<RedeemableInvitation> invitations) {
        return invitations.stream()
                .map(one -> one.invitation().value() + " " + one.until().toEpochMilli())
                .reduce((one, next) -> one + "\n" + next);
    }

    private static List<RedeemableInvitation> redeemable(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new RedeemableInvitation(
                        new InvitationId(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))))
                .toList();
    }

    private static List<AccessBlock> blocks(String body) {
        return RecordBodies.CODEC.readBlocks(FirstLayout.isDocument(body) ? body : FirstLayout.blocks(body));
    }

    private static List<AccessFreeze> freezes(String body) {
        return FirstLayout.isDocument(body) ? RecordBodies.CODEC.readFreezes(body) : List.of();
    }

    private static List<AgeExemption> exemptions(String body) {
        return FirstLayout.isDocument(body) ? RecordBodies.CODEC.readExemptions(body) : List.of();
    }

    private static List<ChartEvent> events(String body) {
        return FirstLayout.isDocument(body) ? RecordBodies.CODEC.readEvents(body) : List.of();
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
