package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.access.ChartHolders.Entry;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.Revocation;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.PathSegment;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The page that shows who can see the patient's own chart and lets the patient end another person's access. It is shown
 * only to the patient.
 */
final class ChartViewersPage implements PageGroup {

    private static final int MOST = 100;

    private static final String PEOPLE = "/people";
    private static final String ENDED = "ended";
    private static final Set<Grant.Status> NOW = Set.of(Grant.Status.IN_FORCE, Grant.Status.HELD, Grant.Status.NOT_YET);

    private final PortalContext lobby;

    ChartViewersPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    /** A person who has or had access. */
    record Holder(String grant, String name, String relationship, String since, String state, boolean canBeRemoved) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PortalChartAddress.ANY + PEOPLE, SignedInPage.only(this::show));
        routes.get(PortalChartAddress.ANY + PEOPLE + "/{grant}", SignedInPage.only(this::ask));
        routes.post(PortalChartAddress.ANY + PEOPLE + "/{grant}", SignedInPage.only(this::remove));
    }

    private ChartId own(Context context, AccountId account) {
        return PortalChartAddress.in(context)
                .filter(chart -> lobby.isOwn(account, chart))
                .orElseThrow(NotFoundResponse::new);
    }

    private List<Entry> entries(ChartId chart) {
        return lobby.portal().access().holders(lobby.id(), chart).entries();
    }

    private List<Entry> formerEntries(ChartId chart) {
        return lobby.portal()
                .access()
                .formerHolders(lobby.id(), chart, Page.Request.first(MOST))
                .items();
    }

    private void show(Context context, AccountId account) {
        ChartId chart = own(context, account);
        List<Entry> all = entries(chart);
        Map<String, Object> model = Map.of(
                "patient",
                lobby.patient(chart),
                "address",
                PortalChartAddress.of(chart),
                ENDED,
                context.queryParam(ENDED) != null,
                "now",
                holders(context, all.stream().filter(ChartViewersPage::isNow).toList()),
                "before",
                holders(
                        context,
                        Stream.concat(all.stream().filter(one -> !isNow(one)), formerEntries(chart).stream())
                                .toList()));
        lobby.show(context, "people", model);
    }

    private static boolean isNow(Entry entry) {
        return NOW.contains(entry.status());
    }

    private List<Holder> holders(Context context, List<Entry> entries) {
        return entries.stream().map(entry -> holder(context, entry)).toList();
    }

    private Holder holder(Context context, Entry entry) {
        Grant grant = entry.grant();
        return new Holder(
                grant.id().value(),
                entry.name().map(VisitorLanguage::name).orElse("?"),
                lobby.tongue(context).relationship(grant.terms().relationship()),
                lobby.tongue(context).dayInFull(grant.validity().from()),
                lobby.tongue(context).say("people.state." + entry.status()),
                isNow(entry) && !grant.terms().isOwn());
    }

    /** Calls the page with the access that the address names; leads to the list if that access has ended by now. */
    private void withChosen(Context context, ChartId chart, Consumer<Entry> page) {
        chosen(context, entries(chart)).ifPresentOrElse(page, () -> {
            if (chosen(context, formerEntries(chart)).isEmpty()) {
                throw new NotFoundResponse();
            }
            context.redirect(PortalChartAddress.of(chart) + PEOPLE + "?" + ENDED, HttpStatus.SEE_OTHER);
        });
    }

    private static Optional<Entry> chosen(Context context, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.grant().id().value().equals(context.pathParam("grant")))
                .filter(entry -> !entry.grant().terms().isOwn())
                .findFirst();
    }

    private void ask(Context context, AccountId account) {
        ChartId chart = own(context, account);
        withChosen(context, chart, entry -> lobby.show(context, "remove", model(context, chart, entry)));
    }

    private Map<String, Object> model(Context context, ChartId chart, Entry entry) {
        return Map.of(
                "patient", lobby.patient(chart),
                "holder", holder(context, entry),
                "words", PortalContext.typed(context, "words"),
                "address", PortalChartAddress.of(chart));
    }

    private void remove(Context context, AccountId account) {
        ChartId chart = own(context, account);
        withChosen(context, chart, entry -> remove(context, account, chart, entry));
    }

    private void remove(Context context, AccountId account, ChartId chart, Entry entry) {
        String words = PortalContext.typed(context, "words").strip();
        ReasonInput reason = new ReasonInput(Reason.PATIENT_REQUEST.code(), words.isEmpty() ? null : words);
        Outcome<Revocation> outcome = lobby.portal()
                .access()
                .revoke(Caller.of(lobby.id(), Actor.account(account)), RevokeGrant.of(GrantOn.of(entry), reason));
        outcome.<Boolean>fold(
                done -> back(context, chart),
                refused -> again(context, chart, entry, refused.findings()),
                () -> again(context, chart, entry, List.of()));
    }

    private boolean back(Context context, ChartId chart) {
        context.redirect(PortalChartAddress.of(chart) + PEOPLE, HttpStatus.SEE_OTHER);
        return true;
    }

    private boolean again(Context context, ChartId chart, Entry entry, List<Finding> findings) {
        FormProblems problems = findings.isEmpty()
                ? FormProblems.of("words", "refused.CHANGED_MEANWHILE")
                : FormProblems.of(findings, path -> "words");
        lobby.again(
                context,
                PortalChartAddress.of(chart) + PEOPLE + "/"
                        + PathSegment.of(entry.grant().id().value()),
                problems);
        return false;
    }
}
