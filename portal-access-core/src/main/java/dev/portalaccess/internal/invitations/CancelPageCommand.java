package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.invitations.CancelPageCommand.CancelledPage;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.notice.PatientNotices;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cancels the live invitations of one issuer on one page of the list, in one commit (PA-065). */
record CancelPageCommand(CommandRunner commands, Caller caller, CancelIssuedBy content, Optional<Cursor> after)
        implements Command<CancelledPage> {

    static final String NAME = CommandName.CANCEL_ISSUED_BY;
    private static final int SIZE = 50;

    /**
     * The invitations of one page, now cancelled.
     *
     * @param cancelled the cancelled invitations
     * @param next the start of the next page; empty after the last one
     */
    record CancelledPage(List<InvitationId> cancelled, Optional<Cursor> next) {

        private static final String NEXT = "next ";
        private static final String CANCELLED = "cancelled ";

        CancelledPage {
            cancelled = List.copyOf(cancelled);
        }

        /** Returns the lines of the receipt. */
        List<String> toLines() {
            List<String> lines = new ArrayList<>();
            next.ifPresent(cursor -> lines.add(NEXT + cursor.value()));
            cancelled.forEach(id -> lines.add(CANCELLED + id.value()));
            return lines;
        }

        /** Returns the page that the lines of a receipt encode. */
        static CancelledPage fromLines(List<String> lines) {
            return new CancelledPage(
                    lines.stream()
                            .filter(line -> line.startsWith(CANCELLED))
                            .map(line -> new InvitationId(line.substring(CANCELLED.length())))
                            .toList(),
                    lines.stream()
                            .filter(line -> line.startsWith(NEXT))
                            .map(line -> new Cursor(line.substring(NEXT.length())))
                            .findFirst());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<CancelledPage> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        if (reason.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Page<Versioned<Invitation>> live = liveInvitations(round);
        commands.checkRights(round, NAME, charts(live));
        Cancelled ending = new Cancelled(round.now(), caller.actor(), reason.get());
        PatientNotices notices = new PatientNotices(round);
        live.items().forEach(invitation -> {
            InvitationIssuer.endWithNote(round.draft(), invitation, ending);
            notices.addCancelled(invitation.value());
        });
        notices.queue();
        CancelledPage page = new CancelledPage(
                live.items().stream().map(invitation -> invitation.value().id()).toList(), live.next());
        return new CommandVerdict.DraftCommit<>(page, page.toLines());
    }

    private Page<Versioned<Invitation>> liveInvitations(DecisionRound round) {
        InvitationFilter filter = InvitationFilter.all(round.now())
                .in(Set.of(InvitationStatus.LIVE))
                .issuedBy(content.issuer());
        return commands.parts()
                .queries()
                .invitations(round.caller().practice(), filter, new Page.Request(SIZE, after))
                .map(ListedInvitation::invitation);
    }

    private static List<ChartId> charts(Page<Versioned<Invitation>> live) {
        return live.items().stream()
                .flatMap(invitation -> invitation.value().charts().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<ChartId> chartsOfReceipt(List<String> receipt) {
        return InvitationLookup.charts(
                commands.parts(),
                caller.practice(),
                CancelledPage.fromLines(receipt).cancelled());
    }

    @Override
    public CancelledPage readReceipt(PracticeId practice, List<String> receipt) {
        return CancelledPage.fromLines(receipt);
    }
}
