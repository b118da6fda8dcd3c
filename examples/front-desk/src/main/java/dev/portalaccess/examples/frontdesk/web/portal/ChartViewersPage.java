package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.access.ChartHolders.Entry;
import dev.portalaccess.access.ChartViewers;
import dev.portalaccess.access.ChartViewers.PersonEntry;
import dev.portalaccess.access.EndProxyAccess;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.Revocation;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.PathSegment;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The page that shows who can see the patient's chart and lets the patient end another person's access. The library
 * says who is entitled to it.
 */
final class ChartViewersPage implements PageGroup {

    private static final int MOST = 100;

    private static final String PEOPLE = "/people";
    private static final String ENDED = "ended";

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

    private ChartViewers viewers(Context context, AccountId account) {
        return PortalChartAddress.in(context)
                .flatMap(chart -> lobby.portal().myAccess().viewers(lobby.id(), account, chart))
                .orElseThrow(NotFoundResponse::new);
    }

    private Caller caller(AccountId account) {
        return Caller.of(lobby.id(), Actor.account(account));
    }

    /** Returns the people who had access before; the staff rights of this program show them to the patient. */
    private List<Entry> formerEntries(AccountId account, ChartId chart) {
        return lobby.portal()
                .access()
                .formerHolders(caller(account), chart, Page.Request.first(MOST))
                .items();
    }

    private void show(Context context, AccountId account) {
        ChartViewers viewers = viewers(context, account);
        ChartId chart = viewers.chart();
        Map<String, Object> model = Map.of(
                "patient",
                lobby.patient(chart),
                "address",
                PortalChartAddress.of(chart),
                ENDED,
                context.queryParam(ENDED) != null,
                "now",
                viewers.people().stream().map(person -> holder(context, person)).toList(),
                "before",
                formerEntries(account, chart).stream()
                        .map(entry -> former(context, entry))
                        .toList());
        lobby.show(context, "people", model);
    }

    private Holder holder(Context context, PersonEntry person) {
        return holder(
                context,
                person.grant().id(),
                person.name(),
                person.terms(),
                person.since(),
                person.status(),
                canBeRemoved(person));
    }

    private Holder former(Context context, Entry entry) {
        Grant grant = entry.grant();
        return holder(
                context,
                grant.id(),
                entry.name(),
                grant.terms(),
                grant.validity().from(),
                entry.status(),
                false);
    }

    private Holder holder(
            Context context,
            GrantId grant,
            Optional<PersonName> name,
            GrantTerms terms,
            Instant since,
            Grant.Status status,
            boolean canBeRemoved) {
        return new Holder(
                grant.value(),
                name.map(VisitorLanguage::name).orElse("?"),
                lobby.tongue(context).relationship(terms.relationship()),
                lobby.tongue(context).dayInFull(since),
                lobby.tongue(context).say("people.state." + status),
                canBeRemoved);
    }

    private static boolean canBeRemoved(PersonEntry person) {
        return person.canEnd() && !person.isPatients() && !person.isMine();
    }

    /** Calls the page with the access that the address names; leads to the list if that access has ended by now. */
    private void withChosen(Context context, AccountId account, BiConsumer<ChartId, PersonEntry> page) {
        ChartViewers viewers = viewers(context, account);
        String grant = context.pathParam("grant");
        viewers.people().stream()
                .filter(person -> person.grant().id().value().equals(grant))
                .filter(ChartViewersPage::canBeRemoved)
                .findFirst()
                .ifPresentOrElse(person -> page.accept(viewers.chart(), person), () -> {
                    if (formerEntries(account, viewers.chart()).stream()
                            .noneMatch(entry -> entry.grant().id().value().equals(grant))) {
                        throw new NotFoundResponse();
                    }
                    context.redirect(
                            PortalChartAddress.of(viewers.chart()) + PEOPLE + "?" + ENDED, HttpStatus.SEE_OTHER);
                });
    }

    private void ask(Context context, AccountId account) {
        withChosen(context, account, (chart, person) -> lobby.show(context, "remove", model(context, chart, person)));
    }

    private Map<String, Object> model(Context context, ChartId chart, PersonEntry person) {
        return Map.of(
                "patient", lobby.patient(chart),
                "holder", holder(context, person),
                "words", PortalContext.typed(context, "words"),
                "address", PortalChartAddress.of(chart));
    }

    private void remove(Context context, AccountId account) {
        withChosen(context, account, (chart, person) -> remove(context, account, person.grant()));
    }

    private void remove(Context context, AccountId account, GrantOn grant) {
        Outcome<Revocation> outcome = lobby.portal()
                .myAccess()
                .end(
                        caller(account),
                        new EndProxyAccess(
                                grant, PortalContext.typed(context, "words").strip()));
        outcome.<Boolean>fold(
                done -> back(context, grant.chart()),
                refused -> again(context, grant, refused.findings()),
                () -> again(context, grant, List.of()));
    }

    private boolean back(Context context, ChartId chart) {
        context.redirect(PortalChartAddress.of(chart) + PEOPLE, HttpStatus.SEE_OTHER);
        return true;
    }

    private boolean again(Context context, GrantOn grant, List<Finding> findings) {
        FormProblems problems = findings.isEmpty()
                ? FormProblems.of("words", "refused.CHANGED_MEANWHILE")
                : FormProblems.of(findings, path -> "words");
        lobby.again(
                context,
                PortalChartAddress.of(grant.chart()) + PEOPLE + "/"
                        + PathSegment.of(grant.id().value()),
                problems);
        return false;
    }
}
