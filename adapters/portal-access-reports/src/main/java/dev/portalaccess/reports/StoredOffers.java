package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.model.stored.InvitationState.Redeemed;
import dev.portalaccess.model.stored.InvitationState.Unrecognised;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.reports.internal.GrantSpans;
import dev.portalaccess.reports.internal.PageWalk;
import dev.portalaccess.reports.internal.RestrictionCut;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The offers of access that the library has on record (PA-151), as sources for {@link PatientAccessMeasure}.
 *
 * <p>What a purge has removed is no longer an offer: run the report before the retention periods of invitations and of
 * former grants have passed.
 *
 * <p>A block or a freeze that stands now, on the chart or on the holder, ends the offers to those it keeps out at the
 * instant when it was set. Of one that was lifted, nothing is stored.
 */
public final class StoredOffers {

    private StoredOffers() {}

    /** Returns both sources, the cheaper one first; any terms count. */
    public static List<OfferSource> of(Storage store) {
        return of(store, terms -> true);
    }

    /**
     * Returns both sources.
     *
     * @param counting selects the terms that count, for instance those with a scope that lets read the information
     */
    public static List<OfferSource> of(Storage store, Predicate<GrantTerms> counting) {
        return List.of(grants(store, counting), invitations(store, counting));
    }

    /**
     * Returns the source of grants: the spans when one was in force. A span ends with a hold, with the end of the
     * grant, and with its revocation. Each call costs one read for the charts, one for their closed grants, one for the
     * holders, and one for each chart that has a grant with a change.
     *
     * @param counting selects the terms that count
     */
    public static OfferSource grants(Storage store, Predicate<GrantTerms> counting) {
        requireNonNull(store, "store");
        requireNonNull(counting, "counting");
        return (practice, charts) -> grantSpans(store, counting, practice, charts);
    }

    /**
     * Returns the source of invitations: the spans from their issue to when they were redeemed, were cancelled, were
     * voided or expired. An invitation does not count if all its mails or letters bounced or were given up. Each call
     * costs a read for each chart, one for all of them, and one for the holders.
     *
     * @param counting selects the terms that count
     */
    public static OfferSource invitations(Storage store, Predicate<GrantTerms> counting) {
        requireNonNull(store, "store");
        requireNonNull(counting, "counting");
        return (practice, charts) -> invitationSpans(store, counting, practice, charts);
    }

    private static Map<ChartId, List<ValidityPeriod>> grantSpans(
            Storage store, Predicate<GrantTerms> counting, PracticeId practice, Set<ChartId> charts) {
        Map<ChartId, List<Grant>> grants = new HashMap<>();
        PageWalk.over(page -> store.closedGrants(practice, ClosedGrantFilter.on(charts), page))
                .forEach(closed -> addTo(grants, closed.grant()));
        Map<ChartId, Versioned<ChartAccess>> read = store.charts(practice, charts);
        read.values().forEach(chart -> chart.value().grants().forEach(grant -> addTo(grants, grant)));
        RestrictionCut cut = RestrictionCut.of(
                store,
                practice,
                read,
                grants.values().stream()
                        .flatMap(List::stream)
                        .map(Grant::holder)
                        .toList());
        Map<ChartId, List<ValidityPeriod>> spans = new HashMap<>();
        grants.forEach((chart, some) -> GrantSpans.of(store, practice, chart, some, counting)
                .forEach((grant, periods) ->
                        spans.computeIfAbsent(chart, id -> new ArrayList<>()).addAll(cut.leftOf(grant, periods))));
        return spans;
    }

    private static void addTo(Map<ChartId, List<Grant>> grants, Grant grant) {
        grants.computeIfAbsent(grant.chart(), chart -> new ArrayList<>()).add(grant);
    }

    private static Map<ChartId, List<ValidityPeriod>> invitationSpans(
            Storage store, Predicate<GrantTerms> counting, PracticeId practice, Set<ChartId> charts) {
        Map<ChartId, List<Invitation>> invitations = charts.stream()
                .collect(Collectors.toMap(chart -> chart, chart -> invitationsOn(store, counting, practice, chart)));
        RestrictionCut cut = RestrictionCut.of(
                store,
                practice,
                store.charts(practice, charts),
                invitations.values().stream()
                        .flatMap(List::stream)
                        .map(Invitation::holder)
                        .toList());
        Map<ChartId, List<ValidityPeriod>> spans = new HashMap<>();
        invitations.forEach((chart, some) -> spans.put(
                chart,
                some.stream()
                        .flatMap(one -> cut.leftOf(chart, one.holder(), spanOf(one)).stream())
                        .toList()));
        return spans;
    }

    private static List<Invitation> invitationsOn(
            Storage store, Predicate<GrantTerms> counting, PracticeId practice, ChartId chart) {
        List<Invitation> invitations = new ArrayList<>();
        InvitationFilter onChart = InvitationFilter.all(Instant.EPOCH).on(chart);
        for (ListedInvitation listed : PageWalk.over(page -> store.invitations(practice, onChart, page))) {
            Invitation invitation = listed.invitation().value();
            boolean counts = invitation.grants().stream()
                    .anyMatch(grant -> grant.chart().equals(chart) && counting.test(grant.terms()));
            if (counts && mayHaveArrived(listed.messages())) {
                invitations.add(invitation);
            }
        }
        return invitations;
    }

    private static boolean mayHaveArrived(List<Message> messages) {
        List<MessageState> states = messages.stream()
                .filter(message -> EnrolmentFigure.carriesInvitation(message.kind()))
                .map(Message::state)
                .toList();
        return states.isEmpty()
                || !Set.of(MessageState.BOUNCED, MessageState.PARKED).containsAll(states);
    }

    private static List<ValidityPeriod> spanOf(Invitation invitation) {
        return endOf(invitation)
                .map(end -> new ValidityPeriod(invitation.issue().at(), Optional.of(end)))
                .stream()
                .toList();
    }

    /** Returns when an invitation stopped being an offer; empty if it cannot be read. */
    private static Optional<Instant> endOf(Invitation invitation) {
        Instant expiry = invitation.issue().until();
        Instant end = expiry;
        if (invitation.state() instanceof Redeemed redeemed) {
            end = redeemed.at();
        } else if (invitation.state() instanceof Cancelled cancelled) {
            end = cancelled.at();
        } else if (invitation.state() instanceof Voided voided) {
            end = voided.at();
        } else if (invitation.state() instanceof Unrecognised) {
            return Optional.empty();
        }
        Instant earlier = end.isBefore(expiry) ? end : expiry;
        return Optional.of(
                earlier.isBefore(invitation.issue().at()) ? invitation.issue().at() : earlier);
    }
}
