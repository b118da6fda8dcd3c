package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.ReasonGiven;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Ground;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Area;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
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

    void askAboutEverybody() {
        ask(
                "Who may open which chart, and why",
                List.of(cast.parentsLogin(), cast.guarantorsLogin(), cast.auntsLogin(), cast.newcomersLogin()));
    }

    void ask(String title, List<AccountId> accounts) {
        terminal.scene(title);
        List<String[]> rows = new ArrayList<>();
        for (AccountId account : accounts) {
            for (ChartId chart : charts()) {
                Decision decision =
                        desk.portal().decisions().decide(desk.practice(), account, chart, Use.view(Area.CLINICAL));
                rows.add(new String[] {
                    account.value(), patient(chart), decision.isPermitted() ? "yes" : "no", why(decision)
                });
            }
        }
        terminal.table(rows);
    }

    void revoke() {
        terminal.scene("Revoking the parent's access to the child's chart");
        Grant grant = desk
                .portal()
                .access()
                .whoHas(desk.practice(), cast.child().id())
                .entries()
                .stream()
                .map(ChartHolders.Entry::grant)
                .filter(held -> held.account().equals(cast.parentsLogin()))
                .findFirst()
                .orElseThrow();
        RevokeGrant command = RevokeGrant.of(GrantOn.of(grant), ReasonGiven.of(Reason.CUSTODY_CHANGED));
        desk.portal().access().revoke(desk.clerk(), command).orThrow();
        ask("On the next click", List.of(cast.parentsLogin()));
    }

    void lookBack() {
        terminal.scene("What staff see: invitations, access, and an audit trail that is whole");
        InvitationFilter everything = InvitationFilter.all(desk.clock().instant());
        List<String[]> rows = new ArrayList<>();
        desk.portal()
                .invitations()
                .list(desk.practice(), everything, Page.Request.first(100))
                .items()
                .forEach(view -> rows.add(new String[] {
                    view.onPaper().serial(),
                    FrontOffice.word(view.purpose()),
                    FrontOffice.word(view.to().channel()),
                    FrontOffice.word(view.status()),
                    view.messages().stream()
                            .map(message -> FrontOffice.word(message.state()))
                            .toList()
                            .toString()
                }));
        terminal.table(rows);
        terminal.say("");
        for (ChartId chart : charts()) {
            terminal.say("audit of " + patient(chart) + ": "
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

    private String patient(ChartId chart) {
        return desk.charts()
                .chart(desk.practice(), chart)
                .map(Chart::patient)
                .map(FrontOffice::name)
                .orElse(chart.value());
    }

    private static String why(Decision decision) {
        return decision.fold(
                permitted -> String.join(
                        "; ", permitted.by().stream().map(Questions::ground).toList()),
                refused -> String.join(
                        "; ", refused.grounds().stream().map(Questions::ground).toList()));
    }

    private static String ground(Grant grant) {
        return "as " + grant.terms().relationship().map(Relationship::code).orElse("unspecified") + " since "
                + grant.validity().from();
    }

    private static String ground(Ground ground) {
        return ground.code() + " [" + ground.rule() + "]"
                + ground.since().map(since -> " since " + since).orElse("");
    }
}
