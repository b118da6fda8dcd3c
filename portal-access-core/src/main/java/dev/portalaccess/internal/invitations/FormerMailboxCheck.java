package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rule that nobody leaves a mailbox which is barred from one of their charts: a decision compares the mailbox where
 * a person is reached now, so that the block would bar nobody any more (PA-075). A block on all charts stays with the
 * person and needs no such rule.
 */
final class FormerMailboxCheck {

    private static final Page.Request LARGEST_PAGE = Page.Request.first(500);

    private final DecisionRound round;

    FormerMailboxCheck(DecisionRound round) {
        this.round = round;
    }

    /** Adds a finding if a block on a chart that the holder has, or may get by an invitation, bars the mailbox left. */
    void check(Holder holder, EmailAddress next) {
        holder.address()
                .map(EmailAddress::mailbox)
                .filter(left -> !left.equals(next.mailbox()))
                .filter(left -> isBarredOnAny(holder, left))
                .ifPresent(left -> round.add(FindingDefinition.HOLDER_BARRED, "email"));
    }

    private boolean isBarredOnAny(Holder holder, Mailbox mailbox) {
        return holder.account()
                        .filter(account -> isBarredOnGranted(account, mailbox))
                        .isPresent()
                || isBarredOnInvited(holder, mailbox);
    }

    private boolean isBarredOnGranted(AccountId account, Mailbox mailbox) {
        return anyPage(
                request -> round.parts().store().access(round.draft().practice(), account, request),
                access -> isBarred(access.chart().value(), mailbox));
    }

    private boolean isBarredOnInvited(Holder holder, Mailbox mailbox) {
        InvitationFilter notEnded = InvitationFilter.all(round.now())
                .in(Set.of(InvitationStatus.LIVE, InvitationStatus.EXPIRED))
                .to(holder.id());
        Set<ChartId> charts = new LinkedHashSet<>();
        anyPage(request -> round.parts().queries().invitations(round.draft().practice(), notEnded, request), listed -> {
            charts.addAll(listed.invitation().value().charts());
            return false;
        });
        round.records().readCharts(charts);
        return charts.stream()
                .anyMatch(chart -> isBarred(round.draft().chart(chart).record(), mailbox));
    }

    private static boolean isBarred(ChartRecord chart, Mailbox mailbox) {
        return chart.blocks().stream().anyMatch(block -> block.bars(mailbox));
    }

    private static <T> boolean anyPage(Function<Page.Request, Page<T>> read, Function<? super T, Boolean> isFound) {
        Optional<Page.Request> next = Optional.of(LARGEST_PAGE);
        while (next.isPresent()) {
            Page<T> page = read.apply(next.get());
            if (page.items().stream().anyMatch(isFound::apply)) {
                return true;
            }
            next = page.next().map(LARGEST_PAGE::after);
        }
        return false;
    }
}
