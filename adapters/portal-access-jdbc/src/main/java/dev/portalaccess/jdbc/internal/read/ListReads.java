package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.read.PageKeyset.Part;
import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.rows.InvitationRows;
import dev.portalaccess.jdbc.internal.rows.MessageRows;
import dev.portalaccess.jdbc.internal.rows.RegistrationRows;
import dev.portalaccess.jdbc.internal.rows.RequestRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowReader;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.TextCondition;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of work lists, history and audit trail. A page begins after the last row of the previous page. */
public final class ListReads {

    private static final int MOST_SHARING = 100;

    private static final List<Part> BY_INSTANT = List.of(Part.INSTANT, Part.TEXT);

    private final SqlRunner runner;

    /** Creates reads that use the runner. */
    public ListReads(SqlRunner runner) {
        this.runner = runner;
    }

    /** Returns invitations, newest first. */
    public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page) {
        if (filter.states().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        SelectBuilder query = new SelectBuilder(
                "SELECT " + InvitationRows.COLUMNS + " FROM " + TableNames.INVITATION + " WHERE practice = ?",
                practice.value());
        Page<Versioned<Invitation>> found = page(
                InvitationFilterSql.by(filter, query),
                PageKeyset.descending("issued_at", "id"),
                BY_INSTANT,
                page,
                columns -> InvitationRows.invitation(practice, columns),
                columns -> List.of(SqlParameter.of(columns.instant("issued_at")), SqlParameter.of(columns.text("id"))));
        Map<String, List<Message>> messages = messagesOf(practice, found.items());
        return found.map(invitation -> new ListedInvitation(
                invitation, messages.getOrDefault(invitation.value().id().value(), List.of())));
    }

    private Map<String, List<Message>> messagesOf(PracticeId practice, List<Versioned<Invitation>> invitations) {
        if (invitations.isEmpty()) {
            return Map.of();
        }
        SelectBuilder query = new SelectBuilder(
                "SELECT " + MessageRows.COLUMNS + " FROM " + TableNames.MESSAGE + " WHERE practice = ?",
                practice.value());
        query.in(
                "invitation",
                invitations.stream().map(one -> one.value().id().value()).toList());
        return runner
                .read(session ->
                        session.list(query.sql() + " ORDER BY window_from, id", query.params(), MessageRows::message))
                .stream()
                .collect(Collectors.groupingBy(
                        message -> message.invitation().orElseThrow().value()));
    }

    /** Returns messages, newest first. */
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        SelectBuilder query = new SelectBuilder(
                "SELECT " + MessageRows.COLUMNS + " FROM " + TableNames.MESSAGE + " WHERE practice = ?",
                practice.value());
        return page(
                query.byState("state", states, MessageState.UNRECOGNISED),
                PageKeyset.descending("window_from", "id"),
                BY_INSTANT,
                page,
                MessageRows::message,
                columns ->
                        List.of(SqlParameter.of(columns.instant("window_from")), SqlParameter.of(columns.text("id"))));
    }

    /** Returns registrations, newest first. */
    public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        SelectBuilder query = new SelectBuilder(
                "SELECT " + RegistrationRows.COLUMNS + " FROM " + TableNames.REGISTRATION + " WHERE practice = ?",
                practice.value());
        return page(
                query.byState("step", steps, RegistrationStep.Kind.UNRECOGNISED),
                PageKeyset.descending("created_at", "id"),
                BY_INSTANT,
                page,
                columns -> RegistrationRows.registration(practice, columns).value(),
                columns ->
                        List.of(SqlParameter.of(columns.instant("created_at")), SqlParameter.of(columns.text("id"))));
    }

    /** Returns requests for access, newest first. */
    public Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page) {
        SelectBuilder query = new SelectBuilder(
                "SELECT " + RequestRows.COLUMNS + " FROM " + TableNames.ACCESS_REQUEST + " WHERE practice = ?",
                practice.value());
        return page(
                RequestFilterSql.by(filter, query),
                PageKeyset.descending("submitted_at", "id"),
                BY_INSTANT,
                page,
                RequestRows::request,
                columns ->
                        List.of(SqlParameter.of(columns.instant("submitted_at")), SqlParameter.of(columns.text("id"))));
    }

    /** Returns the former versions of a chart's grants, in the order of their replacement. */
    public Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page) {
        SelectBuilder query = new SelectBuilder(
                "SELECT id AS grant_id, chart, version, place, holder, account, body, replaced_at FROM "
                        + TableNames.FORMER_GRANT + " WHERE practice = ?",
                practice.value());
        query.equal("chart", chart.value());
        return page(
                List.of(query),
                PageKeyset.ascending("version", "place", "id"),
                List.of(Part.NUMBER, Part.NUMBER, Part.TEXT),
                page,
                columns -> new FormerGrant(GrantRows.grant(columns), columns.instant("replaced_at")),
                columns -> List.of(
                        SqlParameter.of(columns.number("version")),
                        SqlParameter.of(columns.number("place")),
                        SqlParameter.of(columns.text("grant_id"))));
    }

    /** Returns ids of the records of a type, in their order. */
    public Page<String> ids(PracticeId practice, RecordType type, Page.Request page) {
        String table = switch (type) {
            case CHART -> TableNames.CHART;
            case INVITATION -> TableNames.INVITATION;
            case HOLDER -> TableNames.HOLDER;
            case REGISTRATION -> TableNames.REGISTRATION;
            case ACCESS_REQUEST -> TableNames.ACCESS_REQUEST;
        };
        SelectBuilder query = new SelectBuilder("SELECT id FROM " + table + " WHERE practice = ?", practice.value());
        return page(
                List.of(query),
                PageKeyset.ascending("id"),
                List.of(Part.TEXT),
                page,
                columns -> columns.text("id"),
                columns -> List.of(SqlParameter.of(columns.text("id"))));
    }

    /** Returns ids of the records that have a block or a freeze to be reviewed by that day. */
    public Page<String> restricted(PracticeId practice, RecordType type, LocalDate reviewBy, Page.Request page) {
        String table = switch (type) {
            case CHART -> TableNames.CHART;
            case HOLDER -> TableNames.HOLDER;
            case INVITATION, REGISTRATION, ACCESS_REQUEST ->
                throw new IllegalArgumentException("charts and holders are restricted");
        };
        SelectBuilder query =
                new SelectBuilder("SELECT id, review_on FROM " + table + " WHERE practice = ?", practice.value());
        query.and(" AND review_on IS NOT NULL AND review_on <= ?", List.of(SqlParameter.of(reviewBy.toString())));
        return page(
                List.of(query),
                PageKeyset.ascending("review_on", "id"),
                List.of(Part.TEXT, Part.TEXT),
                page,
                columns -> columns.text("id"),
                columns -> List.of(SqlParameter.of(columns.text("review_on")), SqlParameter.of(columns.text("id"))));
    }

    /** Returns closed grants, the one closed last first. */
    public Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
        SelectBuilder query = new SelectBuilder(
                "SELECT id AS grant_id, chart, holder, account, body, closed_at FROM " + TableNames.CLOSED_GRANT
                        + " WHERE practice = ?",
                practice.value());
        TextCondition charts = TextCondition.of(
                runner.database(),
                "chart",
                filter.charts().stream().map(ChartId::value).toList());
        query.and(" AND " + charts.sql(), List.of(charts.param()));
        filter.grant().ifPresent(grant -> query.equal("id", grant.value()));
        filter.account().ifPresent(account -> query.equal("account", account.value()));
        filter.since().ifPresent(since -> query.and(" AND closed_at >= ?", List.of(SqlParameter.of(since))));
        return page(
                List.of(query),
                PageKeyset.descending("closed_at", "chart", "id"),
                List.of(Part.INSTANT, Part.TEXT, Part.TEXT),
                page,
                columns -> new ClosedGrant(GrantRows.grant(columns), columns.instant("closed_at")),
                columns -> List.of(
                        SqlParameter.of(columns.instant("closed_at")),
                        SqlParameter.of(columns.text("chart")),
                        SqlParameter.of(columns.text("grant_id"))));
    }

    /** Returns a chain, first entry first. */
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        SelectBuilder query = entries(practice, AuditRows.trail(chart));
        query.equal("chart", AuditRows.value(chart));
        return page(
                List.of(query),
                PageKeyset.ascending("position", "commit_id", "ordinal"),
                List.of(Part.NUMBER, Part.TEXT, Part.NUMBER),
                page,
                AuditRows::entry,
                columns -> List.of(
                        SqlParameter.of(columns.number("position")),
                        SqlParameter.of(columns.text("commit_id")),
                        SqlParameter.of(columns.number("ordinal"))));
    }

    /** Returns the chains of charts that have no more entries than that, first entry first. */
    public Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
        int limit = Page.Request.first(most).limit();
        Map<ChartId, List<AuditEntry>> found = new HashMap<>();
        charts.forEach(chart -> found.put(chart, new ArrayList<>()));
        if (charts.isEmpty()) {
            return found;
        }
        TextCondition wanted = TextCondition.of(
                runner.database(), "chart", charts.stream().map(ChartId::value).toList());
        String numbered = "SELECT " + AuditRows.COLUMNS
                + ", ROW_NUMBER() OVER (PARTITION BY chart ORDER BY position, commit_id, ordinal) AS place FROM "
                + TableNames.AUDIT_ENTRY + " WHERE practice = ? AND trail = ? AND " + wanted.sql();
        runner.read(session -> session.list(
                        "SELECT " + AuditRows.COLUMNS + " FROM (" + numbered
                                + ") AS numbered WHERE place <= ? ORDER BY chart, place",
                        List.of(
                                SqlParameter.of(practice.value()),
                                SqlParameter.of(AuditRows.OF_CHART),
                                wanted.param(),
                                SqlParameter.of(limit + 1L)),
                        AuditRows::entry))
                .forEach(entry -> found.computeIfAbsent(entry.chart().orElseThrow(), chart -> new ArrayList<>())
                        .add(entry));
        found.values().removeIf(entries -> entries.size() > limit);
        return found;
    }

    /** Returns refusals, newest first. */
    public Page<AuditEntry> refusals(PracticeId practice, Page.Request page) {
        return page(
                List.of(entries(practice, AuditRows.REFUSED)),
                PageKeyset.descending("written_at", "commit_id", "ordinal"),
                List.of(Part.INSTANT, Part.TEXT, Part.NUMBER),
                page,
                AuditRows::entry,
                columns -> List.of(
                        SqlParameter.of(columns.instant("written_at")),
                        SqlParameter.of(columns.text("commit_id")),
                        SqlParameter.of(columns.number("ordinal"))));
    }

    private static SelectBuilder entries(PracticeId practice, String trail) {
        SelectBuilder query = new SelectBuilder(
                "SELECT " + AuditRows.COLUMNS + " FROM " + TableNames.AUDIT_ENTRY + " WHERE practice = ?",
                practice.value());
        query.equal("trail", trail);
        return query;
    }

    /** Returns holders who may share a mailbox, oldest first. */
    public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
        SelectBuilder query = new SelectBuilder(
                "SELECT " + HolderRows.COLUMNS + " FROM " + TableNames.HOLDER + " WHERE practice = ?",
                practice.value());
        query.equal("mailbox", mailbox.key());
        return runner.read(session -> session.list(
                query.sql() + " ORDER BY created_at, id LIMIT " + MOST_SHARING,
                query.params(),
                columns -> HolderRows.holder(practice, columns).value()));
    }

    /**
     * Returns the same for several mailboxes. Without a limit in the statement, so that the database goes by the
     * mailboxes and not by the order.
     */
    public Map<Mailbox, List<Holder>> sharing(PracticeId practice, Set<Mailbox> mailboxes) {
        Map<Mailbox, List<Holder>> found = new HashMap<>();
        mailboxes.forEach(mailbox -> found.put(mailbox, new ArrayList<>()));
        if (mailboxes.isEmpty()) {
            return found;
        }
        TextCondition wanted = TextCondition.of(
                runner.database(),
                "mailbox",
                mailboxes.stream().map(Mailbox::key).toList());
        List<Holder> all = runner.read(session -> session.list(
                "SELECT " + HolderRows.COLUMNS + " FROM " + TableNames.HOLDER + " WHERE practice = ? AND "
                        + wanted.sql() + " ORDER BY created_at, id",
                List.of(SqlParameter.of(practice.value()), wanted.param()),
                columns -> HolderRows.holder(practice, columns).value()));
        all.forEach(holder -> holder.address()
                .map(EmailAddress::mailbox)
                .map(found::get)
                .filter(known -> known.size() < MOST_SHARING)
                .ifPresent(known -> known.add(holder)));
        return found;
    }

    /** A value from a row, and the place of the row in the list. */
    private record Item<T>(T value, List<SqlParameter> place) {}

    /** Returns a page of the rows that any of the queries finds; no row is found by two of them. */
    <T> Page<T> page(
            List<SelectBuilder> queries,
            PageKeyset order,
            List<Part> parts,
            Page.Request request,
            RowReader<T> reader,
            RowReader<List<SqlParameter>> placing) {
        if (queries.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<SqlParameter> limit = List.of(SqlParameter.of(request.limit() + 1L));
        Optional<List<SqlParameter>> after = order.place(request, parts);
        for (SelectBuilder query : queries) {
            after.ifPresent(place -> query.and(order.condition(), order.params(place)));
            query.and(order.order(), limit);
        }
        SelectBuilder whole = queries.size() == 1
                ? queries.get(0)
                : SelectBuilder.anyOf(queries).and(order.order(), limit);
        List<Item<T>> found = runner.read(
                session -> session.list(whole.sql(), whole.params(), columns -> item(columns, reader, placing)));
        return request.cut(found, item -> PageKeyset.cursor(item.place())).map(Item::value);
    }

    private static <T> Item<T> item(ResultColumns columns, RowReader<T> reader, RowReader<List<SqlParameter>> placing)
            throws SQLException {
        return new Item<>(reader.read(columns), placing.read(columns));
    }
}
