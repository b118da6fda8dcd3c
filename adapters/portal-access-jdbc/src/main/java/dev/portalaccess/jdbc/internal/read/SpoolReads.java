package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.read.PageKeyset.Part;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.TextCondition;
import dev.portalaccess.json.UnreadableRecordException;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessSpool.SpoolCount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The records of decisions that wait for the host's log. */
public final class SpoolReads {

    private static final String ROWS = "SELECT practice, id, decided_at, body FROM " + TableNames.ACCESS_SPOOL;
    private static final PageKeyset BY_AGE = PageKeyset.ascending("decided_at", "practice", "id");

    private final SqlRunner runner;
    private final ListReads lists;

    /** Creates reads and writes that use the runner. */
    public SpoolReads(SqlRunner runner) {
        this.runner = runner;
        this.lists = new ListReads(runner);
    }

    /** Keeps a record, unless it is there. */
    public void add(AccessRecord record) {
        ConditionalStatement insert = runner.database()
                .insert(List.of(RowValues.in(TableNames.ACCESS_SPOOL)
                        .set("practice", record.practice().value())
                        .set("id", record.id().value())
                        .set("chart", record.chart().value())
                        .set("decided_at", record.at())
                        .set("body", RecordBodies.CODEC.writeAccessRecord(record))));
        try {
            runner.single(
                    session -> session.update(insert.sql(), insert.params()),
                    record.id().hashCode());
        } catch (ConditionFailedException e) {
            // It is there already.
        }
    }

    /** Returns the records of all practices, oldest first. */
    public Page<AccessRecord> page(Page.Request page) {
        Page<Optional<AccessRecord>> read = lists.page(
                List.of(SelectBuilder.from(ROWS + " WHERE practice IS NOT NULL")),
                BY_AGE,
                List.of(Part.INSTANT, Part.TEXT, Part.TEXT),
                page,
                columns -> readable(columns.text("body")),
                columns -> List.of(
                        SqlParameter.of(columns.instant("decided_at")),
                        SqlParameter.of(columns.text("practice")),
                        SqlParameter.of(columns.text("id"))));
        return new Page<>(read.items().stream().flatMap(Optional::stream).toList(), read.next());
    }

    /** Returns the record in the document; empty if this version cannot read it, so that it keeps no other one back. */
    private static Optional<AccessRecord> readable(String body) {
        try {
            return Optional.of(RecordBodies.CODEC.readAccessRecord(body));
        } catch (UnreadableRecordException e) {
            return Optional.empty();
        }
    }

    /** Removes records, and returns how many there were. */
    public int remove(PracticeId practice, Set<AccessRecordId> records) {
        if (records.isEmpty()) {
            return 0;
        }
        TextCondition wanted = TextCondition.of(
                runner.database(),
                "id",
                records.stream().map(AccessRecordId::value).toList());
        return runner.once(
                session -> session.update(
                        "DELETE FROM " + TableNames.ACCESS_SPOOL + " WHERE practice = ? AND " + wanted.sql(),
                        List.of(SqlParameter.of(practice.value()), wanted.param())),
                records.hashCode());
    }

    /** Counts the records of a practice, or of one chart. */
    public SpoolCount count(PracticeId practice, Optional<ChartId> chart) {
        SelectBuilder query = new SelectBuilder(
                "SELECT count(*) AS records, min(decided_at) AS oldest FROM " + TableNames.ACCESS_SPOOL
                        + " WHERE practice = ?",
                practice.value());
        chart.ifPresent(one -> query.equal("chart", one.value()));
        return runner.read(session -> session.first(
                        query.sql(),
                        query.params(),
                        columns -> new SpoolCount(columns.number("records"), columns.maybeInstant("oldest"))))
                .orElse(SpoolCount.NONE);
    }
}
