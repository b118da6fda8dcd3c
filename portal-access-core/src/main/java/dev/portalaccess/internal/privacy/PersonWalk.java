package dev.portalaccess.internal.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Iterators;
import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PersonalItem;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Walks over everything that is stored about one person, page by page (PA-106). Staff see records as they are stored;
 * no rule decides by them. Used by one thread.
 */
final class PersonWalk {

    /** What an export leaves out, because it protects other people. */
    private static final Set<String> RESTRICTING =
            Set.of(AuditAction.BLOCK_SET, AuditAction.BLOCK_LIFTED, AuditAction.FREEZE_SET, AuditAction.FREEZE_LIFTED);

    private static final Set<RegistrationStep.Kind> UNDER_WAY =
            Set.of(RegistrationStep.Kind.CLAIMED, RegistrationStep.Kind.WAITING, RegistrationStep.Kind.REGISTERED);

    /** The charts whose grants are read together. */
    private static final int CHARTS = ClosedGrantFilter.MOST_CHARTS;

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final List<Holder> holders;
    private final Set<HolderId> ids;
    private final Set<AccountId> accounts;
    private final Instant now;
    private final Set<ChartId> charts = new LinkedHashSet<>();

    private PersonWalk(ServiceDependencies parts, PracticeId practice, List<Holder> holders, Set<AccountId> accounts) {
        this.parts = parts;
        this.practice = practice;
        this.holders = holders;
        this.ids = holders.stream().map(Holder::id).collect(Collectors.toSet());
        this.accounts = accounts;
        this.now = parts.now();
    }

    /** Creates a walk for a person. */
    static PersonWalk of(DecisionRound round, StoredPerson person) {
        return new PersonWalk(round.parts(), round.draft().practice(), person.holders(), person.accounts());
    }

    /** Reports whether the person has access that permits, is held, or begins later. */
    boolean hasAccess() {
        return accounts.stream()
                .anyMatch(account -> Iterators.any(
                        new PageReader<>(page -> parts.openStore().access(practice, account, page)),
                        access -> access.grants().stream().anyMatch(grant -> grant.isAliveAt(now))));
    }

    /** Reports whether the person has a live invitation. */
    boolean isInvited() {
        return invitations(Set.of(InvitationStatus.LIVE)).hasNext();
    }

    /** Returns the person's invitations that have expired, and could be issued again. */
    List<Versioned<Invitation>> expired() {
        return ImmutableList.copyOf(
                Iterators.transform(invitations(Set.of(InvitationStatus.EXPIRED)), ListedInvitation::invitation));
    }

    /** Reports whether a request of the person, or a registration, waits for somebody. */
    boolean isWaiting() {
        return requests(Set.of(RequestStatus.WAITING)).hasNext()
                || registrations(UNDER_WAY).hasNext();
    }

    /** Returns the charts that the person has or had to do with: the own ones, and those of grants and invitations. */
    Set<ChartId> charts() {
        holders.forEach(holder -> holder.chart().ifPresent(charts::add));
        everyInvitation()
                .forEachRemaining(
                        listed -> charts.addAll(listed.invitation().value().charts()));
        everyRequest().forEachRemaining(request -> charts.addAll(request.charts()));
        everyChart((open, closed) -> {
            open.forEach(grant -> charts.add(grant.chart()));
            closed.forEachRemaining(one -> charts.add(one.grant().chart()));
        });
        return charts;
    }

    /** Hands over every item; {@link #charts} comes first. */
    void items(Consumer<PersonalItem> consumer) {
        holders.forEach(holder -> consumer.accept(ItemText.of(holder)));
        for (List<ChartId> some : Iterables.partition(charts, CHARTS)) {
            grants(Set.copyOf(some), (open, closed) -> {
                open.forEach(grant -> consumer.accept(ItemText.of(grant, Optional.empty())));
                closed.forEachRemaining(one -> consumer.accept(ItemText.of(one.grant(), Optional.of(one.closedAt()))));
            });
        }
        everyInvitation().forEachRemaining(listed -> {
            consumer.accept(ItemText.of(listed.invitation().value(), now));
            listed.messages().forEach(message -> consumer.accept(ItemText.of(message)));
        });
        messagesOnTheirOwn(message -> consumer.accept(ItemText.of(message)));
        registrations(EnumSet.allOf(RegistrationStep.Kind.class))
                .forEachRemaining(registration -> consumer.accept(ItemText.of(registration)));
        everyRequest().forEachRemaining(request -> consumer.accept(ItemText.of(request, now)));
        uses(consumer);
        entries(consumer);
    }

    /** Receives the grants of some charts that are the person's. */
    private interface GrantConsumer {
        void accept(List<Grant> open, Iterator<ClosedGrant> closed);
    }

    private void everyChart(GrantConsumer consumer) {
        if (accounts.isEmpty()) {
            return;
        }
        Iterator<String> all = new PageReader<>(page -> parts.scan().ids(practice, RecordType.CHART, page));
        Iterators.partition(all, CHARTS)
                .forEachRemaining(
                        some -> grants(some.stream().map(ChartId::new).collect(Collectors.toSet()), consumer));
    }

    private void grants(Set<ChartId> some, GrantConsumer consumer) {
        Map<ChartId, Versioned<ChartAccess>> read = parts.openStore().charts(practice, some);
        List<Grant> open = read.values().stream()
                .flatMap(chart -> chart.value().grants().stream())
                .filter(this::isTheirs)
                .toList();
        Iterator<Iterator<ClosedGrant>> closed = accounts.stream()
                .map(account -> (Iterator<ClosedGrant>) new PageReader<ClosedGrant>(page -> parts.openStore()
                        .closedGrants(practice, ClosedGrantFilter.on(some).of(account), page)))
                .iterator();
        consumer.accept(open, Iterators.concat(closed));
    }

    private boolean isTheirs(Grant grant) {
        return ids.contains(grant.holder()) || accounts.contains(grant.account());
    }

    private Iterator<ListedInvitation> everyInvitation() {
        return invitations(EnumSet.allOf(InvitationStatus.class));
    }

    private Iterator<ListedInvitation> invitations(Set<InvitationStatus> in) {
        InvitationFilter filter = InvitationFilter.all(now).in(in);
        return Iterators.concat(Iterators.transform(
                ids.iterator(),
                id -> new PageReader<>(page -> parts.queries().invitations(practice, filter.to(id), page))));
    }

    private void messagesOnTheirOwn(Consumer<Message> consumer) {
        new PageReader<>(page -> parts.outbox().messages(practice, EnumSet.allOf(MessageState.class), page))
                .forEachRemaining(message -> {
                    if (message.invitation().isEmpty() && ids.contains(message.holder())) {
                        consumer.accept(message);
                    }
                });
    }

    private Iterator<Registration> registrations(Set<RegistrationStep.Kind> at) {
        return Iterators.filter(
                new PageReader<Registration>(page -> parts.queries().registrations(practice, at, page)),
                registration -> ids.contains(registration.holder()));
    }

    private Iterator<AccessRequest> everyRequest() {
        return requests(EnumSet.allOf(RequestStatus.class));
    }

    private Iterator<AccessRequest> requests(Set<RequestStatus> in) {
        RequestFilter filter = RequestFilter.all(now).in(in);
        return Iterators.transform(
                Iterators.concat(Iterators.transform(
                        accounts.iterator(),
                        account -> new PageReader<>(page ->
                                parts.openRequests().requests(practice, filter.by(Actor.account(account)), page)))),
                Versioned::value);
    }

    private void uses(Consumer<PersonalItem> consumer) {
        if (!accounts.isEmpty()) {
            charts.forEach(chart -> parts.uses()
                    .lastUses(practice, chart, accounts)
                    .forEach((account, day) -> consumer.accept(ItemText.use(chart, account, day))));
        }
    }

    private void entries(Consumer<PersonalItem> consumer) {
        Set<String> names = new HashSet<>();
        ids.forEach(id -> names.add(id.value()));
        accounts.forEach(account -> names.add(account.value()));
        charts.forEach(chart -> entries(Optional.of(chart), names, consumer));
        entries(Optional.empty(), names, consumer);
    }

    private void entries(Optional<ChartId> chart, Set<String> names, Consumer<PersonalItem> consumer) {
        new PageReader<>(page -> parts.queries().trail(practice, chart, page)).forEachRemaining(entry -> {
            if (concerns(entry, names)) {
                consumer.accept(ItemText.of(entry));
            }
        });
    }

    /** An entry about a block or a freeze is left out with it. */
    private boolean concerns(AuditEntry entry, Set<String> names) {
        boolean isTheirAct = entry.actor().kind() == Actor.Kind.ACCOUNT
                && names.contains(entry.actor().id());
        return !RESTRICTING.contains(entry.action())
                && (isTheirAct || entry.details().values().stream().anyMatch(names::contains));
    }
}
