package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessQueries.Former;
import dev.portalaccess.spi.AccessQueries.Listed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Work lists, history and audit trail of one practice. */
record Lists(Tables tables) {

    private static final int MOST_SHARING = 100;

    Page<Listed> invitations(InvitationFilter filter, Request request) {
        return Order.NEWEST_FIRST
                .page(rows(tables.invitations, stored -> filter.admits(stored.value())), request)
                .map(this::listed);
    }

    Page<Message> messages(Set<MessageState> states, Request request) {
        return Order.NEWEST_FIRST
                .page(
                        rows(
                                tables.messages,
                                queued -> states.contains(queued.message().state())),
                        request)
                .map(Queued::message);
    }

    Page<Registration> registrations(Set<RegistrationStep.Kind> steps, Request request) {
        return Order.NEWEST_FIRST
                .page(
                        rows(
                                tables.registrations,
                                stored -> steps.contains(stored.value().step().kind())),
                        request)
                .map(Versioned::value);
    }

    Page<Former> history(ChartId chart, Request request) {
        return Order.OLDEST_FIRST.page(
                rows(tables.formers, former -> former.grant().chart().equals(chart)), request);
    }

    Page<AuditEntry> trail(Optional<ChartId> chart, Request request) {
        return Order.OLDEST_FIRST.page(
                tables.entries.values().stream()
                        .filter(entry -> entry.chart().equals(chart))
                        .flatMap(Lists::linked),
                request);
    }

    Page<AuditEntry> refusals(Request request) {
        return Order.NEWEST_FIRST.page(
                rows(tables.entries, entry -> entry.link().isEmpty()), request);
    }

    List<Holder> sharing(Mailbox mailbox) {
        return tables.holders.values().stream()
                .map(Versioned::value)
                .filter(holder -> holder.address().map(EmailAddress::mailbox).equals(Optional.of(mailbox)))
                .limit(MOST_SHARING)
                .toList();
    }

    private Listed listed(Versioned<Invitation> invitation) {
        return new Listed(
                invitation,
                tables.messages.values().stream()
                        .map(Queued::message)
                        .filter(message -> message.invitation()
                                .equals(Optional.of(invitation.value().id())))
                        .toList());
    }

    private static Stream<Row<AuditEntry>> linked(AuditEntry entry) {
        return entry.link().map(Link::position).map(place -> new Row<>(place, entry)).stream();
    }

    private static <V> Stream<Row<V>> rows(Shelf<V> shelf, Predicate<V> wanted) {
        return shelf.rows().stream().filter(row -> wanted.test(row.value()));
    }
}
