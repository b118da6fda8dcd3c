package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.reports.internal.PageWalk;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * PA-150: how many invitations of a period were issued, delivered, activated, declined or left to expire, by channel and
 * issuer.
 *
 * <p>The report tells what is stored. A purge removes invitations that ended long ago, so a report on days before the
 * retention period of invitations is incomplete; keep the file of that time.
 *
 * <p>Thread-safe. Memory: one line for each part of the period, channel and issuer.
 */
public final class EnrolmentReport {

    private final AccessQueries store;

    /** Creates a report that reads from the store. */
    public EnrolmentReport(AccessQueries store) {
        this.store = requireNonNull(store, "store");
    }

    /** Returns the lines in the order of days, channels and issuers. */
    public List<EnrolmentRow> rows(EnrolmentQuery query) {
        Map<RowKey, Map<EnrolmentFigure, Long>> counts = new TreeMap<>(RowKey.ORDER);
        ReportPeriod period = query.period();
        InvitationFilter issued = InvitationFilter.all(query.at()).issuedIn(period.span());
        PageWalk.over(page -> store.invitations(period.practice(), issued, page))
                .forEach(listed -> count(
                        listed,
                        query,
                        counts.computeIfAbsent(RowKey.of(listed.invitation().value(), query), key -> none())));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().row(entry.getValue()))
                .toList();
    }

    private static Map<EnrolmentFigure, Long> none() {
        return new EnumMap<>(EnrolmentFigure.class);
    }

    private static void count(ListedInvitation listed, EnrolmentQuery query, Map<EnrolmentFigure, Long> figures) {
        Invitation invitation = listed.invitation().value();
        figures.merge(EnrolmentFigure.INVITED, 1L, Long::sum);
        figures.merge(EnrolmentFigure.outcomeOf(invitation, query), 1L, Long::sum);
        if (EnrolmentFigure.isDelivered(invitation, listed.messages())) {
            figures.merge(EnrolmentFigure.DELIVERED, 1L, Long::sum);
        }
    }

    /** What the invitations of one line have in common. */
    private record RowKey(LocalDate beginOn, Channel channel, Actor issuer) {

        private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::beginOn)
                .thenComparing(RowKey::channel)
                .thenComparing(key -> key.issuer().kind())
                .thenComparing(key -> key.issuer().id());

        private static RowKey of(Invitation invitation, EnrolmentQuery query) {
            LocalDate day = query.period().dayOf(invitation.issue().at());
            return new RowKey(
                    query.step().beginOf(day, query.period()),
                    invitation.delivery().channel(),
                    invitation.issue().by());
        }

        private EnrolmentRow row(Map<EnrolmentFigure, Long> figures) {
            return new EnrolmentRow(beginOn, channel, issuer, figures);
        }
    }
}
