package dev.portalaccess.internal.engine;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The charts that a call about a holder touches (PA-118): the holder's own, those with grants of the holder's account,
 * and those that an invitation which has not ended would open.
 */
public final class HolderCharts {

    private static final int PAGE = 500;

    private final ServiceDependencies parts;
    private final PracticeId practice;

    /** Creates a lookup in that practice. */
    public HolderCharts(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
    }

    /** Returns the charts; none if the practice has no such holder, or if there are no staff rights to ask. */
    public List<ChartId> of(HolderId holder) {
        return parts.rights().isEmpty()
                ? List.of()
                : parts.store()
                        .holder(practice, RecordKey.of(holder))
                        .map(Versioned::value)
                        .map(this::touched)
                        .orElse(List.of());
    }

    /** Returns the charts with grants of the account; none if there are no staff rights to ask. */
    public List<ChartId> of(AccountId account) {
        Set<ChartId> charts = new LinkedHashSet<>();
        if (parts.rights().isPresent()) {
            addGranted(account, charts);
        }
        return List.copyOf(charts);
    }

    /** Returns the charts that the holder has access to, and the own one, whether or not there are staff rights to ask. */
    public List<ChartId> held(Holder holder) {
        Set<ChartId> charts = new LinkedHashSet<>();
        holder.chart().ifPresent(charts::add);
        holder.account().ifPresent(account -> addGranted(account, charts));
        return List.copyOf(charts);
    }

    private List<ChartId> touched(Holder holder) {
        Set<ChartId> charts = new LinkedHashSet<>(held(holder));
        addInvited(holder.id(), charts);
        return List.copyOf(charts);
    }

    private void addGranted(AccountId account, Set<ChartId> charts) {
        eachPage(
                request -> parts.store().access(practice, account, request),
                (AccountAccess access) -> access.effectiveGrants().stream()
                        .filter(grant -> grant.isAliveAt(parts.now()))
                        .map(Grant::chart)
                        .forEach(charts::add));
    }

    private void addInvited(HolderId holder, Set<ChartId> charts) {
        InvitationFilter notEnded = InvitationFilter.all(parts.now())
                .in(Set.of(InvitationStatus.LIVE, InvitationStatus.EXPIRED))
                .to(holder);
        eachPage(
                request -> parts.queries().invitations(practice, notEnded, request),
                (ListedInvitation listed) ->
                        charts.addAll(listed.invitation().value().charts()));
    }

    private static <T> void eachPage(Function<Page.Request, Page<T>> read, Consumer<? super T> each) {
        Optional<Page.Request> next = Optional.of(Page.Request.first(PAGE));
        while (next.isPresent()) {
            Page<T> page = read.apply(next.get());
            page.items().forEach(each);
            next = page.next().map(Page.Request.first(PAGE)::after);
        }
    }
}
