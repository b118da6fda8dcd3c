package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Invited;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.storage.AccessStoreException;
import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The page of a chart, with its <em>Administrative</em> tab: the people who have access, the people who are invited,
 * and the actions of staff.
 */
public final class ChartPage implements PageGroup {

    private static final int MOST = 50;
    private static final Set<InvitationStatus> OPEN = EnumSet.of(InvitationStatus.LIVE, InvitationStatus.EXPIRED);
    private static final List<String> FIELDS = List.of("reason", "words", "breadth", "channel", "email", "language");

    private final DeskPages reception;

    /** Creates the page at the desk. */
    public ChartPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ChartAddress.ANY, reception.to(ChartPage::show));
    }

    /** Adds an action on the chart; if the action is refused, the answer leads to this page. */
    void action(RoutesConfig routes, String below, Consumer<DeskRequest> deed) {
        String address = ChartAddress.ANY + below;
        routes.post(address, reception.to(deed));
        reception.leads(routes, address, turn -> ChartAddress.of(turn.chart().id()));
    }

    /**
     * Responds to an action: with the page if it was done, or else with the same form and its problems beside the
     * fields.
     *
     * @param form the id of the form, which begins with the name of the action
     */
    void after(DeskRequest turn, String form, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Done<?> done) {
            String action = form.split("-", 2)[0];
            turn.tell(address(turn), "done." + action, done.warnings());
        } else {
            refused(turn, form, outcome);
        }
    }

    /** Redirects to the page, which shows the form again with its problems beside the fields. */
    void refused(DeskRequest turn, String form, Outcome<?> outcome) {
        turn.again(address(turn), RefusalMessages.of(outcome, fields(form)), outcome.findings());
    }

    /**
     * Reports whether the form showed every warning among the findings; if not, redirects to the page, which shows the
     * form with all of them.
     */
    boolean hasShown(DeskRequest turn, String form, List<Finding> found) {
        if (SeenWarnings.areAll(turn, found)) {
            return true;
        }
        turn.again(address(turn), FormProblems.of(found, fields(form)), found);
        return false;
    }

    static String address(DeskRequest turn) {
        return ChartAddress.of(turn.chart().id());
    }

    /** Returns the one of the page's many forms that it shows again. */
    private static SubmittedForm filled(DeskRequest turn) {
        String form = turn.line("form");
        return form.isEmpty() ? SubmittedForm.empty() : turn.filled(form, FIELDS);
    }

    private static UnaryOperator<String> fields(String form) {
        return path -> {
            if (path.startsWith("reason")) {
                return form + (path.endsWith("words") ? "-words" : "-reason");
            }
            return path.endsWith("email") ? form + "-email" : form;
        };
    }

    private static void show(DeskRequest turn) {
        Chart chart = turn.chart();
        Map<String, Object> model = new HashMap<>();
        List<BrokenRecordRows.Row> broken = broken(turn, chart);
        model.put("broken", broken);
        model.put("isRefused", broken.stream().anyMatch(BrokenRecordRows.Row::isRefused));
        model.put("isOpen", !broken.stream().allMatch(BrokenRecordRows.Row::isRefused));
        model.put("isRequired", turn.ehr().seals() == SealMode.REQUIRED);
        model.put("languages", MessageLanguages.of(turn));
        model.put("chart", new ChartFacts(turn).of(chart, turn.ehr().clock().instant()));
        model.put("reasons", ReasonChoices.CODES);
        model.put("breadths", Breadth.values());
        try {
            model.putAll(lists(turn, chart, broken));
        } catch (AccessStoreException e) {
            if (broken.isEmpty() || !e.code().equals(AccessStoreException.UNREADABLE)) {
                throw e;
            }
        }
        turn.show("chart", filled(turn), model);
    }

    /** Returns the chart's records that are not as the library wrote them. */
    private static List<BrokenRecordRows.Row> broken(DeskRequest turn, Chart chart) {
        SealMode mode = turn.ehr().seals();
        return mode == SealMode.OFF
                ? List.of()
                : new BrokenRecordRows(turn.tongue(), mode)
                        .of(turn.portal()
                                .seals()
                                .check(turn.clerk(), chart.id())
                                .broken());
    }

    private static Map<String, ?> lists(DeskRequest turn, Chart chart, List<BrokenRecordRows.Row> broken) {
        Set<String> refused = broken.stream()
                .filter(BrokenRecordRows.Row::isRefused)
                .map(BrokenRecordRows.Row::id)
                .collect(Collectors.toSet());
        ChartHolders holders = turn.portal().access().holders(turn.clerk(), chart.id());
        return Map.of(
                "holders", new ChartHolderRows(turn.tongue(), refused).of(holders, former(turn, chart)),
                "invitations", invitations(turn, holders.at(), OPEN),
                "earlier", invitations(turn, holders.at(), EnumSet.complementOf(EnumSet.copyOf(OPEN))));
    }

    private static List<ChartHolders.Entry> former(DeskRequest turn, Chart chart) {
        return turn.portal()
                .access()
                .formerHolders(turn.clerk(), chart.id(), Page.Request.first(MOST))
                .items();
    }

    private static List<Invited> invitations(DeskRequest turn, Instant at, Set<InvitationStatus> states) {
        Chart chart = turn.chart();
        ChartInvitationRows rows = new ChartInvitationRows(turn, chart);
        InvitationFilter wanted = InvitationFilter.all(at).on(chart.id()).in(states);
        return turn.portal().invitations().list(turn.clerk(), wanted, Page.Request.first(MOST)).items().stream()
                .map(rows::row)
                .toList();
    }
}
