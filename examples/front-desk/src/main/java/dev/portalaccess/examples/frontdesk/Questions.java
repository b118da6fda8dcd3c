package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.ReasonGiven;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Area;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may open which chart, asked and changed; and what staff can look up afterwards. */
final class Questions {

    private final Desk desk;
    private final Cast cast;
    private final Terminal terminal;

    Questions(Desk desk, Cast cast) {
        this.desk = desk;
        this.cast = cast;
        this.terminal = desk.terminal();
    }

    void askAboutEverybody(Newcomer newcomer) {
        ask(
                "Who may open which chart, and why",
                List.of(
                        cast.parentsLogin(),
                        cast.guarantorsLogin(),
                        cast.auntsLogin(),
                        cast.adultsLogin(),
                        newcomer.login()));
    }

    void askAboutParent(String title) {
        ask(title, List.of(cast.parentsLogin()));
    }

    private void ask(String title, List<AccountId> accounts) {
        terminal.scene(title);
        List<String[]> rows = new ArrayList<>();
        for (AccountId account : accounts) {
            for (ChartId chart : charts()) {
                Decision decision =
                        desk.portal().decisions().decide(desk.practice(), account, chart, Use.view(Area.CLINICAL));
                rows.add(new String[] {account.value(), desk.patient(chart), Words.yesOrNo(decision), Words.of(decision)
                });
            }
        }
        terminal.table(rows);
    }

    void revoke() {
        terminal.scene("Revoking the parent's access to the child's chart");
        new Known(desk, cast.child().id())
                .alive(cast.parentsLogin())
                .map(GrantOn::of)
                .map(grant -> RevokeGrant.of(grant, ReasonGiven.of(Reason.CUSTODY_CHANGED)))
                .ifPresentOrElse(
                        command -> desk.portal()
                                .access()
                                .revoke(desk.clerk(), command)
                                .orThrow(),
                        () -> terminal.say("there is nothing left to revoke"));
        askAboutParent("On the next click");
    }

    void lookBack() {
        terminal.scene("What staff see: invitations, access, and an audit trail that is whole");
        InvitationFilter everything = InvitationFilter.all(desk.clock().instant());
        List<String[]> rows = new ArrayList<>();
        Pages.all(page -> desk.portal().invitations().list(desk.practice(), everything, page))
                .forEach(view -> rows.add(new String[] {
                    view.onPaper().serial(),
                    Words.of(view.purpose()),
                    Words.of(view.to().channel()),
                    Words.of(view.status()),
                    view.messages().stream()
                            .map(message -> Words.of(message.state()))
                            .toList()
                            .toString()
                }));
        terminal.table(rows);
        terminal.say("");
        for (ChartId chart : charts()) {
            terminal.say("audit of " + desk.patient(chart) + ": "
                    + desk.portal().audit().verify(desk.practice(), Optional.of(chart)));
        }
        terminal.say("audit of the practice: " + desk.portal().audit().verify(desk.practice(), Optional.empty()));
    }

    /** The charts of the story: the child's, the parent's, the adult's, and those linked to the child's. */
    private Set<ChartId> charts() {
        Set<ChartId> charts = new LinkedHashSet<>();
        charts.add(cast.child().id());
        cast.child().associations().forEach(link -> charts.add(link.chart()));
        charts.add(cast.parent().id());
        charts.add(cast.adult().id());
        return charts;
    }
}
