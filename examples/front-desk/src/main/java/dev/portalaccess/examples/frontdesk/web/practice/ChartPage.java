package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Tongue;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Invited;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Invitation.Status;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A chart, its <em>Administrative</em> tab in front: who has access, who is invited, and what can be done about it. */
public final class ChartPage implements Pages {

    private static final int MOST = 50;
    private static final int UNPROCESSABLE = 422;
    private static final Set<Status> OPEN = EnumSet.of(Status.LIVE, Status.EXPIRED);
    private static final Set<String> SAID = Set.of("hold", "release", "revoke", "cancel", "remind", "reissue");

    private final Reception reception;

    /** At that reception. */
    public ChartPage(Reception reception) {
        this.reception = reception;
    }

    /**
     * What has just happened.
     *
     * @param done the key of what was done; empty if nothing was
     * @param errors what is wrong with the form that was sent
     * @param typed what stands in it
     * @param warnings what the clerk should know all the same
     */
    private record News(String done, Errors errors, Typed typed, List<String> warnings) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/desk/charts/{id}", this::open);
    }

    private void open(Context context) {
        String done = context.queryParam("done");
        String known = done != null && SAID.contains(done) ? done : "";
        show(context, new News(known, Errors.NONE, Typed.NOTHING, List.of()));
    }

    /** After an action: the page anew, or the same form again with what is wrong beside its fields. */
    void after(Context context, String action, Outcome<?> outcome, Typed typed) {
        List<String> told = outcome.findings().stream()
                .map(finding -> finding.message(reception.tongue(context).language()))
                .toList();
        if (outcome instanceof Outcome.Done<?> && told.isEmpty()) {
            context.redirect(
                    "/desk/charts/" + reception.chart(context).id().value() + "?done=" + action, HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Outcome.Done<?>) {
            show(context, new News(action, Errors.NONE, Typed.NOTHING, told));
        } else {
            context.status(UNPROCESSABLE);
            show(context, new News("", errors(context, outcome, typed), typed, List.of()));
        }
    }

    private Errors errors(Context context, Outcome<?> outcome, Typed typed) {
        Tongue tongue = reception.tongue(context);
        List<Finding> findings = outcome.findings();
        return outcome instanceof Outcome.ChangedMeanwhile<?>
                ? Errors.on(typed.where(), tongue.say("desk.changed-meanwhile"))
                : Errors.of(findings, tongue.language(), fields(typed.where()));
    }

    private static UnaryOperator<String> fields(String form) {
        return path -> {
            if (path.startsWith("reason")) {
                return form + (path.endsWith("words") ? "-words" : "-reason");
            }
            return path.endsWith("email") ? form + "-email" : form;
        };
    }

    private void show(Context context, News news) {
        Tongue tongue = reception.tongue(context);
        Chart chart = reception.chart(context);
        ChartHolders holders = reception.portal().access().whoHas(reception.practice(), chart.id());
        ChartFacts facts = new ChartFacts(reception, tongue);
        Map<String, Object> model = new HashMap<>();
        model.put("chart", facts.of(chart, holders.at()));
        model.put("holders", new HolderRows(tongue).of(holders));
        model.put("invitations", invitations(chart, holders.at(), OPEN, new InvitationRows(tongue, facts, chart)));
        model.put(
                "earlier",
                invitations(
                        chart,
                        holders.at(),
                        EnumSet.complementOf(EnumSet.copyOf(OPEN)),
                        new InvitationRows(tongue, facts, chart)));
        model.put("reasons", Reasons.CODES);
        model.put("breadths", Breadth.values());
        model.put("request", reception.requestName(context));
        model.put("done", news.done());
        model.put("errors", news.errors());
        model.put("typed", news.typed());
        model.put("warnings", news.warnings());
        reception.show(context, "chart", model);
    }

    private List<Invited> invitations(Chart chart, Instant at, Set<Status> states, InvitationRows rows) {
        InvitationFilter wanted = InvitationFilter.all(at).on(chart.id()).in(states);
        Page<InvitationView> found =
                reception.portal().invitations().list(reception.practice(), wanted, Page.Request.first(MOST));
        return found.items().stream().map(rows::row).toList();
    }
}
