package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.read.Place.Part;
import dev.portalaccess.jdbc.internal.rows.AuditRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.rows.InvitationRows;
import dev.portalaccess.jdbc.internal.rows.MessageRows;
import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.rows.RegistrationRows;
import dev.portalaccess.jdbc.internal.sql.Columns;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.RowReader;
import dev.portalaccess.jdbc.internal.sql.Runner;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessQueries.Former;
import dev.portalaccess.spi.AccessQueries.Listed;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Work lists, history and audit trail, a page at a time; a page begins behind the last row of the one before. */
public final class Lists {

    private static final String MOST_SHARING = "100";
    private static final List<Part> BY_INSTANT = List.of(Part.INSTANT, Part.TEXT);

    private final Runner runner;

    /** Through that runner. */
    public Lists(Runner runner) {
        this.runner = runner;
    }

    /** Invitations, newest first. */
    public Page<Listed> invitations(PracticeId practice, InvitationFilter filter, Page.Request page) {
        if (filter.states().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Query query = new Query(
                "SELECT " + InvitationRows.COLUMNS + " FROM " + Names.INVITATION + " WHERE practice = ?",
                practice.value());
        Selecting.by(filter, query);
        Page<Versioned<Invitation>> found = page(
                query,
                Place.descending("issued_at", "id"),
                BY_INSTANT,
                page,
                columns -> InvitationRows.invitation(practice, columns),
                columns -> List.of(Param.of(columns.instant("issued_at")), Param.of(columns.text("id"))));
        Map<String, List<Message>> messages = messagesOf(practice, found.items());
        return found.map(invitation -> new Listed(
                invitation, messages.getOrDefault(invitation.value().id().value(), List.of())));
    }

    private Map<String, List<Message>> messagesOf(PracticeId practice, List<Versioned<Invitation>> invitations) {
        if (invitations.isEmpty()) {
            return Map.of();
        }
        Query query = new Query(
                "SELECT " + MessageRows.COLUMNS + " FROM " + Names.MESSAGE + " WHERE practice = ?", practice.value());
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

    /** Messages, newest first. */
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        Query query = new Query(
                "SELECT " + MessageRows.COLUMNS + " FROM " + Names.MESSAGE + " WHERE practice = ?", practice.value());
        query.known("state", states, MessageState.UNRECOGNISED, EnumSet.allOf(MessageState.class));
        return page(
                query,
                Place.descending("window_from", "id"),
                BY_INSTANT,
                page,
                MessageRows::message,
                columns -> List.of(Param.of(columns.instant("window_from")), Param.of(columns.text("id"))));
    }

    /** Registrations, newest first. */
    public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        Query query = new Query(
                "SELECT " + RegistrationRows.COLUMNS + " FROM " + Names.REGISTRATION + " WHERE practice = ?",
                practice.value());
        query.known("step", steps, RegistrationStep.Kind.UNRECOGNISED, EnumSet.allOf(RegistrationStep.Kind.class));
        return page(
                query,
                Place.descending("created_at", "id"),
                BY_INSTANT,
                page,
                columns -> RegistrationRows.registration(practice, columns).value(),
                columns -> List.of(Param.of(columns.instant("created_at")), Param.of(columns.text("id"))));
    }

    /** The former versions of a chart's grants, in the order they were replaced. */
    public Page<Former> history(PracticeId practice, ChartId chart, Page.Request page) {
        Query query = new Query(
                "SELECT id AS grant_id, chart, version, place, holder, account, body, replaced_at FROM "
                        + Names.FORMER_GRANT + " WHERE practice = ?",
                practice.value());
        query.equal("chart", chart.value());
        return page(
                query,
                Place.ascending("version", "place", "id"),
                List.of(Part.NUMBER, Part.NUMBER, Part.TEXT),
                page,
                columns -> new Former(GrantRows.grant(columns), columns.instant("replaced_at")),
                columns -> List.of(
                        Param.of(columns.number("version")),
                        Param.of(columns.number("place")),
                        Param.of(columns.text("grant_id"))));
    }

    /** A chain, first entry first. */
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        Query query = entries(practice, AuditRows.trail(chart));
        query.equal("chart", AuditRows.value(chart));
        return page(
                query,
                Place.ascending("position", "commit_id", "ordinal"),
                List.of(Part.NUMBER, Part.TEXT, Part.NUMBER),
                page,
                AuditRows::entry,
                columns -> List.of(
                        Param.of(columns.number("position")),
                        Param.of(columns.text("commit_id")),
                        Param.of(columns.number("ordinal"))));
    }

    /** Refusals, newest first. */
    public Page<AuditEntry> refusals(PracticeId practice, Page.Request page) {
        return page(
                entries(practice, AuditRows.REFUSED),
                Place.descending("written_at", "commit_id", "ordinal"),
                List.of(Part.INSTANT, Part.TEXT, Part.NUMBER),
                page,
                AuditRows::entry,
                columns -> List.of(
                        Param.of(columns.instant("written_at")),
                        Param.of(columns.text("commit_id")),
                        Param.of(columns.number("ordinal"))));
    }

    private static Query entries(PracticeId practice, String trail) {
        Query query = new Query(
                "SELECT " + AuditRows.COLUMNS + " FROM " + Names.AUDIT_ENTRY + " WHERE practice = ?", practice.value());
        query.equal("trail", trail);
        return query;
    }

    /** Holders who may share a mailbox, oldest first. */
    public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
        Query query = new Query(
                "SELECT " + HolderRows.COLUMNS + " FROM " + Names.HOLDER + " WHERE practice = ?", practice.value());
        query.equal("mailbox", mailbox.key());
        return runner.read(session -> session.list(
                query.sql() + " ORDER BY created_at, id LIMIT " + MOST_SHARING,
                query.params(),
                columns -> HolderRows.holder(practice, columns).value()));
    }

    /** What a row is, and where in the list it stands. */
    private record Item<T>(T value, List<Param> place) {}

    private <T> Page<T> page(
            Query query,
            Place order,
            List<Part> parts,
            Page.Request request,
            RowReader<T> reader,
            RowReader<List<Param>> placing) {
        order.place(request, parts).ifPresent(place -> query.and(order.condition(), order.params(place)));
        query.and(order.order(), List.of(Param.of(request.limit() + 1L)));
        List<Item<T>> found = runner.read(
                session -> session.list(query.sql(), query.params(), columns -> item(columns, reader, placing)));
        List<Item<T>> shown = found.subList(0, Math.min(found.size(), request.limit()));
        Optional<Page.Cursor> next = found.size() > shown.size()
                ? Optional.of(Place.cursor(shown.get(shown.size() - 1).place()))
                : Optional.empty();
        return new Page<>(shown.stream().map(Item::value).toList(), next);
    }

    private static <T> Item<T> item(Columns columns, RowReader<T> reader, RowReader<List<Param>> placing)
            throws SQLException {
        return new Item<>(reader.read(columns), placing.read(columns));
    }
}
