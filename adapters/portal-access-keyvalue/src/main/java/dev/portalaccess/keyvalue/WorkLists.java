package dev.portalaccess.keyvalue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lists of one practice. */
record WorkLists(PracticeRows rows) {

    private static final int MOST_SHARING = 100;

    private static final Comparator<ClosedGrant> LAST_CLOSED_FIRST = Comparator.comparing(
                    (ClosedGrant closed) -> closed.closedAt().toEpochMilli())
            .thenComparing(closed -> closed.grant().chart().value())
            .thenComparing(closed -> closed.grant().id().value())
            .reversed();

    Page<ListedInvitation> invitations(InvitationFilter filter, Request request) {
        return indexed(
                        RowKind.INVITATION,
                        RowKeys.invitations(rows.practice()),
                        row -> row.value().matches(filter),
                        request)
                .map(this::listed);
    }

    Page<Registration> registrations(Set<RegistrationStep.Kind> steps, Request request) {
        return indexed(
                        RowKind.REGISTRATION,
                        RowKeys.registrations(rows.practice()),
                        row -> steps.contains(row.value().step().kind()),
                        request)
                .map(StoredRow::value);
    }

    Page<Versioned<AccessRequest>> requests(RequestFilter filter, Request request) {
        return indexed(
                        RowKind.REQUEST,
                        RowKeys.requests(rows.practice()),
                        row -> row.value().matches(filter),
                        request)
                .map(StoredRow::versioned);
    }

    Page<Message> messages(Set<MessageState> states, Request request) {
        return indexed(
                        RowKind.MESSAGE,
                        RowKeys.messages(rows.practice()),
                        row -> states.contains(row.value().state()),
                        request)
                .map(StoredRow::value);
    }

    Page<FormerGrant> history(ChartId chart, Request request) {
        return listed(RowKind.FORMER_GRANT, RowKeys.formerGrants(rows.practice(), chart), request)
                .map(row -> new FormerGrant(row.value(), row.instant()));
    }

    Page<AuditEntry> trail(Optional<ChartId> chart, Request request) {
        return listed(RowKind.ENTRY, RowKeys.entries(rows.practice(), chart), request)
                .map(StoredRow::value);
    }

    Page<AuditEntry> refusals(Request request) {
        return listed(RowKind.REFUSAL, RowKeys.refusals(rows.practice()), request)
                .map(StoredRow::value);
    }

    List<Holder> sharing(Mailbox mailbox) {
        return rows.indexed(RowKind.HOLDER, RowKeys.mailbox(rows.practice(), mailbox))
                .map(StoredRow::value)
                .filter(holder -> holder.address().map(EmailAddress::mailbox).equals(Optional.of(mailbox)))
                .limit(MOST_SHARING)
                .toList();
    }

    Page<String> restricted(RecordType type, LocalDate reviewBy, Request request) {
        String index = RowKeys.reviews(rows.practice(), type);
        String end = KeyText.join(index, RowKeys.day(reviewBy.plusDays(1)));
        return rows.page(
                index,
                entry -> entry.key().compareTo(end) < 0
                        ? Optional.of(KeyText.parts(entry.key()).get(4))
                        : Optional.empty(),
                request);
    }

    AuditHead trailStart(Optional<ChartId> chart) {
        return rows.get(RowKind.HEAD, RowKeys.start(rows.practice(), chart))
                .map(StoredRow::value)
                .orElse(AuditHead.EMPTY);
    }

    Map<ChartId, AuditHead> trailStarts(Set<ChartId> charts) {
        return charts.stream().collect(toUnmodifiableMap(chart -> chart, chart -> trailStart(Optional.of(chart))));
    }

    /** Returns the chains that fit on such a page. */
    Map<ChartId, List<AuditEntry>> trails(Set<ChartId> charts, Request longest) {
        Map<ChartId, List<AuditEntry>> found = new HashMap<>();
        for (ChartId chart : charts) {
            Page<AuditEntry> page = trail(Optional.of(chart), longest);
            if (page.next().isEmpty()) {
                found.put(chart, page.items());
            }
        }
        return found;
    }

    /** Returns a page of closed grants. Its cursor is the instant, the chart and the id of the last one. */
    Page<ClosedGrant> closedGrants(ClosedGrantFilter filter, Request request) {
        Predicate<ClosedGrant> rest = request.after().map(WorkLists::isBehind).orElse(closed -> true);
        Optional<Instant> latest = request.after().map(cursor -> Instant.ofEpochMilli(millis(cursor)));
        List<ClosedGrant> found = filter.charts().stream()
                .flatMap(chart -> closed(chart, latest, filter, rest, request.limit()).stream())
                .sorted(LAST_CLOSED_FIRST)
                .toList();
        List<ClosedGrant> shown = found.subList(0, Math.min(found.size(), request.limit()));
        return new Page<>(
                shown,
                found.size() == shown.size() ? Optional.empty() : Optional.of(cursor(shown.get(shown.size() - 1))));
    }

    /** Returns more closed grants of a chart than fit on a page, if there are so many, and all of the last instant. */
    private List<ClosedGrant> closed(
            ChartId chart, Optional<Instant> latest, ClosedGrantFilter filter, Predicate<ClosedGrant> rest, int limit) {
        String key = RowKeys.closedGrants(rows.practice(), chart);
        String from = latest.map(at -> KeyText.join(key, KeyText.falling(at))).orElse(KeyText.after(key));
        Iterator<StoredRow<Grant>> stored = RowRange.between(rows.map(), from, KeyText.beyond(key))
                .map(entry -> StoredRow.read(entry.value(), RowKind.CLOSED_GRANT.reader()))
                .iterator();
        List<ClosedGrant> found = new ArrayList<>();
        while (stored.hasNext()) {
            StoredRow<Grant> row = stored.next();
            ClosedGrant closed = new ClosedGrant(row.value(), row.instant());
            boolean isTooOld =
                    filter.since().filter(closed.closedAt()::isBefore).isPresent();
            if (isTooOld || (found.size() > limit && isEarlier(closed, found.get(found.size() - 1)))) {
                break;
            }
            if (filter.matches(closed.grant(), closed.closedAt()) && rest.test(closed)) {
                found.add(closed);
            }
        }
        return found;
    }

    private static boolean isEarlier(ClosedGrant one, ClosedGrant other) {
        return one.closedAt().toEpochMilli() < other.closedAt().toEpochMilli();
    }

    private static Predicate<ClosedGrant> isBehind(Page.Cursor cursor) {
        long at = millis(cursor);
        return closed -> {
            int order = Long.compare(at, closed.closedAt().toEpochMilli());
            order = order == 0
                    ? part(cursor, 1).compareTo(closed.grant().chart().value())
                    : order;
            return (order == 0 ? part(cursor, 2).compareTo(closed.grant().id().value()) : order) > 0;
        };
    }

    private static Page.Cursor cursor(ClosedGrant last) {
        return new Page.Cursor(String.join(
                " ",
                Long.toString(last.closedAt().toEpochMilli()),
                last.grant().chart().value(),
                last.grant().id().value()));
    }

    private static String part(Page.Cursor cursor, int index) {
        String[] parts = cursor.value().split(" ", -1);
        if (index >= parts.length) {
            throw new ForeignCursorException();
        }
        return parts[index];
    }

    private static long millis(Page.Cursor cursor) {
        try {
            return Long.parseLong(part(cursor, 0));
        } catch (NumberFormatException e) {
            throw new ForeignCursorException();
        }
    }

    private <T> Page<StoredRow<T>> indexed(
            RowKind<T> kind, String index, Predicate<StoredRow<T>> wanted, Request request) {
        return rows.page(index, entry -> rows.get(kind, entry.value()).filter(wanted), request);
    }

    private <T> Page<StoredRow<T>> listed(RowKind<T> kind, String key, Request request) {
        return rows.page(key, entry -> Optional.of(StoredRow.read(entry.value(), kind.reader())), request);
    }

    private ListedInvitation listed(StoredRow<Invitation> row) {
        Stream<StoredRow<Message>> messages = rows.indexed(
                RowKind.MESSAGE, RowKeys.messages(rows.practice(), row.value().id()));
        return new ListedInvitation(
                row.versioned(), messages.map(StoredRow::value).toList());
    }
}
