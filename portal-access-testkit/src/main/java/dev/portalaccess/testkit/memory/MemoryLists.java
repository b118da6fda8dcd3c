package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.EmailAddress.Mailbox;
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
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The work lists, history and audit trail of one practice. */
record MemoryLists(PracticeTables tables) {

    private static final int MOST_SHARING = 100;

    private static final Comparator<ClosedGrant> LAST_CLOSED_FIRST = Comparator.comparing(ClosedGrant::closedAt)
            .thenComparing(closed -> closed.grant().chart().value())
            .thenComparing(closed -> closed.grant().id().value())
            .reversed();

    Page<ListedInvitation> invitations(InvitationFilter filter, Request request) {
        return PageOrder.NEWEST_FIRST
                .page(
                        rows(tables.invitations, stored -> stored.value().matches(filter)),
                        stored -> stored.value().issue().at(),
                        request)
                .map(this::listed);
    }

    Page<Message> messages(Set<MessageState> states, Request request) {
        return PageOrder.NEWEST_FIRST
                .page(
                        rows(
                                tables.messages,
                                queued -> states.contains(queued.message().state())),
                        queued -> queuedAt(queued.message()),
                        request)
                .map(OutboxEntry::message);
    }

    Page<Registration> registrations(Set<RegistrationStep.Kind> steps, Request request) {
        return PageOrder.NEWEST_FIRST
                .page(
                        rows(
                                tables.registrations,
                                stored -> steps.contains(stored.value().step().kind())),
                        stored -> insertedAt(RecordKey.of(stored.value().id())),
                        request)
                .map(Versioned::value);
    }

    Page<Versioned<AccessRequest>> requests(RequestFilter filter, Request request) {
        return PageOrder.NEWEST_FIRST.page(
                rows(tables.requests, stored -> stored.value().matches(filter)),
                stored -> stored.value().submission().at(),
                request);
    }

    Page<FormerGrant> history(ChartId chart, Request request) {
        return PageOrder.OLDEST_FIRST.page(
                rows(tables.formers, former -> former.grant().chart().equals(chart)), request);
    }

    Page<ClosedGrant> closedGrants(ClosedGrantFilter filter, Request request) {
        List<ClosedGrant> selected = tables.closed.values().stream()
                .filter(closed -> filter.matches(closed.grant(), closed.closedAt()))
                .sorted(LAST_CLOSED_FIRST)
                .toList();
        int from = request.after()
                .map(cursor -> Integer.parseInt(cursor.value()))
                .map(count -> selected.size() - count)
                .orElse(0);
        List<ClosedGrant> shown = selected.subList(from, Math.min(selected.size(), from + request.limit()));
        int left = selected.size() - from - shown.size();
        return new Page<>(shown, left == 0 ? Optional.empty() : Optional.of(new Page.Cursor(Integer.toString(left))));
    }

    Page<String> ids(RecordType type, Request request) {
        Stream<String> all = switch (type) {
            case CHART ->
                tables.charts.values().stream()
                        .map(stored -> stored.value().chart().value());
            case INVITATION ->
                tables.invitations.values().stream()
                        .map(stored -> stored.value().id().value());
            case HOLDER ->
                tables.holders.values().stream()
                        .map(stored -> stored.value().id().value());
            case REGISTRATION ->
                tables.registrations.values().stream()
                        .map(stored -> stored.value().id().value());
            case ACCESS_REQUEST ->
                tables.requests.values().stream()
                        .map(stored -> stored.value().id().value());
        };
        List<String> rest = all.filter(id -> request.after()
                        .map(last -> id.compareTo(last.value()) > 0)
                        .orElse(true))
                .sorted()
                .limit(request.limit() + 1L)
                .toList();
        return request.cut(rest, Page.Cursor::new);
    }

    Page<String> restricted(RecordType type, LocalDate reviewBy, Request request) {
        Stream<ReviewPlace> all = switch (type) {
            case CHART ->
                tables.charts.values().stream()
                        .map(Versioned::value)
                        .flatMap(chart -> ReviewPlace.of(
                                chart.record().firstReview(), chart.chart().value()));
            case HOLDER ->
                tables.holders.values().stream()
                        .map(Versioned::value)
                        .flatMap(holder ->
                                ReviewPlace.of(holder.firstReview(), holder.id().value()));
            case INVITATION, REGISTRATION, ACCESS_REQUEST ->
                throw new IllegalArgumentException("charts and holders are restricted");
        };
        Optional<ReviewPlace> last = request.after().map(ReviewPlace::at);
        List<ReviewPlace> rest = all.filter(place -> !place.day().isAfter(reviewBy))
                .filter(place -> last.map(before -> ReviewPlace.ORDER.compare(place, before) > 0)
                        .orElse(true))
                .sorted(ReviewPlace.ORDER)
                .limit(request.limit() + 1L)
                .toList();
        return request.cut(rest, ReviewPlace::cursor).map(ReviewPlace::id);
    }

    /** A record with a block or a freeze, and its first day of review. */
    private record ReviewPlace(LocalDate day, String id) {

        static final Comparator<ReviewPlace> ORDER =
                Comparator.comparing(ReviewPlace::day).thenComparing(ReviewPlace::id);

        static Stream<ReviewPlace> of(Optional<LocalDate> day, String id) {
            return day.map(on -> new ReviewPlace(on, id)).stream();
        }

        static ReviewPlace at(Page.Cursor cursor) {
            String[] parts = cursor.value().split(" ", 2);
            return new ReviewPlace(LocalDate.ofEpochDay(Long.parseLong(parts[0])), parts[1]);
        }

        Page.Cursor cursor() {
            return new Page.Cursor(day.toEpochDay() + " " + id);
        }
    }

    Page<AuditEntry> trail(Optional<ChartId> chart, Request request) {
        return PageOrder.OLDEST_FIRST.page(
                tables.entries.values().stream()
                        .filter(entry -> entry.chart().equals(chart))
                        .flatMap(MemoryLists::linked),
                request);
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

    Page<AuditEntry> refusals(Request request) {
        return PageOrder.NEWEST_FIRST.page(
                rows(tables.entries, entry -> entry.link().isEmpty()), AuditEntry::at, request);
    }

    List<Holder> sharing(Mailbox mailbox) {
        return tables.holders.sharing(mailbox).stream()
                .sorted(Comparator.comparing(holder -> insertedAt(RecordKey.of(holder.id()))))
                .limit(MOST_SHARING)
                .toList();
    }

    private ListedInvitation listed(Versioned<Invitation> invitation) {
        return new ListedInvitation(
                invitation,
                tables.messages.values().stream()
                        .map(OutboxEntry::message)
                        .filter(message -> message.invitation()
                                .equals(Optional.of(invitation.value().id())))
                        .sorted(Comparator.comparing(MemoryLists::queuedAt))
                        .toList());
    }

    private static Instant queuedAt(Message message) {
        return message.window().from();
    }

    private Instant insertedAt(RecordKey key) {
        return tables.insertedAt.getOrDefault(key, Instant.EPOCH);
    }

    private static Stream<TableRow<AuditEntry>> linked(AuditEntry entry) {
        return entry.link().map(Link::position).map(place -> new TableRow<>(place, entry)).stream();
    }

    private static <V> Stream<TableRow<V>> rows(OrderedTable<V> shelf, Predicate<V> wanted) {
        return shelf.rows().stream().filter(row -> wanted.test(row.value()));
    }
}
