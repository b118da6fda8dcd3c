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
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.model.stored.InvitationState.Redeemed;
import dev.portalaccess.model.stored.InvitationState.Unrecognised;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.reports.internal.GrantSpans;
import dev.portalaccess.reports.internal.PageWalk;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
     * grant, with its revocation, and with a freeze that stands on the chart now; of a freeze that was lifted, nothing is
     * known. Each call costs one read for the charts, one for their closed grants, and one for each chart that has a
     * grant with a change.
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
     * costs a read for each chart.
     *
     * @param counting selects the terms that count
     */
    public static OfferSource invitations(Storage store, Predicate<GrantTerms> counting) {
        requireNonNull(store, "store");
        requireNonNull(counting, "counting");
        return (practice, charts) -> charts.stream()
                .collect(Collectors.toUnmodifiableMap(
                        chart -> chart, chart -> invitationSpans(store, counting, practice, chart)));
    }

    private static Map<ChartId, List<ValidityPeriod>> grantSpans(
            Storage store, Predicate<GrantTerms> counting, PracticeId practice, Set<ChartId> charts) {
        Map<ChartId, List<Grant>> closed = new HashMap<>();
        PageWalk.over(page -> store.closedGrants(practice, ClosedGrantFilter.on(charts), page))
                .forEach(one -> addTo(closed, one));
        Map<ChartId, List<ValidityPeriod>> spans = new HashMap<>();
        store.charts(practice, charts).forEach((chart, access) -> {
            List<Grant> grants = new ArrayList<>(access.value().grants());
            grants.addAll(closed.getOrDefault(chart, List.of()));
            spans.put(chart, cut(GrantSpans.of(store, practice, chart, grants, counting), access));
        });
        return spans;
    }

    private static void addTo(Map<ChartId, List<Grant>> closed, ClosedGrant one) {
        closed.computeIfAbsent(one.grant().chart(), chart -> new ArrayList<>()).add(one.grant());
    }

    private static List<ValidityPeriod> cut(List<ValidityPeriod> spans, Versioned<ChartAccess> chart) {
        return chart.value().record().freezes().stream()
                .map(AccessFreeze::at)
                .min(Comparator.naturalOrder())
                .map(frozen -> spans.stream()
                        .flatMap(span -> GrantSpans.between(span, Instant.MIN, Optional.of(frozen)).stream())
                        .toList())
                .orElse(spans);
    }

    private static List<ValidityPeriod> invitationSpans(
            Storage store, Predicate<GrantTerms> counting, PracticeId practice, ChartId chart) {
        List<ValidityPeriod> spans = new ArrayList<>();
        InvitationFilter onChart = InvitationFilter.all(Instant.EPOCH).on(chart);
        for (ListedInvitation listed : PageWalk.over(page -> store.invitations(practice, onChart, page))) {
            Invitation invitation = listed.invitation().value();
            boolean counts = invitation.grants().stream()
                    .anyMatch(grant -> grant.chart().equals(chart) && counting.test(grant.terms()));
            if (counts && mayHaveArrived(listed.messages())) {
                endOf(invitation)
                        .ifPresent(end ->
                                spans.add(new ValidityPeriod(invitation.issue().at(), Optional.of(end))));
            }
        }
        return spans;
    }

    private static boolean mayHaveArrived(List<Message> messages) {
        List<MessageState> states = messages.stream()
                .filter(message -> EnrolmentFigure.carriesInvitation(message.kind()))
                .map(Message::state)
                .toList();
        return states.isEmpty()
                || !Set.of(MessageState.BOUNCED, MessageState.PARKED).containsAll(states);
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
