package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.SecondFact;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.policy.FactKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * The page <em>Are you Anthony?</em>. It names the practice and the given name of the invited person, and nothing else
 * (PA-040). Whoever registers a new patient is also asked whether the patient is somebody else, such as a child.
 */
final class GreetingPage implements PageGroup {

    private static final String NOT_YOU = "/not-you";
    private static final String FACT = "/fact";
    private static final String FIELD = "second-fact";

    private final PortalContext lobby;

    GreetingPage(PortalContext lobby) {
        this.lobby = lobby;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(InvitationVisit.route(lobby, "/you"), InvitationVisit.to(lobby, this::greet));
        routes.post(InvitationVisit.route(lobby, NOT_YOU), InvitationVisit.to(lobby, this::leave));
        InvitationVisit.leads(lobby, routes, NOT_YOU, "/you");
        routes.post(InvitationVisit.route(lobby, FACT), InvitationVisit.to(lobby, this::answer));
        InvitationVisit.leads(lobby, routes, FACT, "/you");
        routes.get(lobby.path(NOT_YOU), context -> lobby.show(context, "not-you", Map.of()));
    }

    private void greet(InvitationVisit visit) {
        switch (visit.pending().kind()) {
            case AGAIN, LETTER_AGAIN -> visit.goTo("/login");
            case REGISTRATION -> show(visit, "registers", "/details");
            case ACTIVATION -> show(visit, "you", visit.pending().asked().isPresent() ? FACT : "/login");
        }
    }

    private void show(InvitationVisit visit, String page, String next) {
        Map<String, Object> model = Map.of(
                "given", visit.pending().givenName(),
                "next", visit.path(next),
                "fact", visit.pending().asked().map(Enum::name).orElse(""),
                "notYou", visit.path(NOT_YOU));
        lobby.show(visit.context(), page, model);
    }

    /**
     * Goes on with the answer about the second fact (PA-047). The library compares it, once the person has signed in.
     */
    private void answer(InvitationVisit visit) {
        Optional<SecondFact> fact = visit.pending()
                .asked()
                .flatMap(kind ->
                        fact(kind, PortalContext.typed(visit.context(), FIELD).strip()));
        if (fact.isEmpty()) {
            lobby.again(visit.context(), visit.path("/you"), FormProblems.of(FIELD, "you.fact.wrong"));
            return;
        }
        visit.pending()
                .with(fact.get())
                .map(known -> new InvitationVisit(
                        lobby, visit.context(), OpenedInvitations.keep(visit.context(), known), known))
                .orElse(visit)
                .goTo("/login");
    }

    private static Optional<SecondFact> fact(FactKind kind, String typed) {
        if (kind != FactKind.PATIENT_BIRTH_DATE) {
            return Optional.of(SecondFact.postalCode(typed)).filter(SecondFact::isPostalCode);
        }
        try {
            return Optional.of(SecondFact.bornOn(LocalDate.parse(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void leave(InvitationVisit visit) {
        visit.finish();
        visit.context().redirect(lobby.path(NOT_YOU), HttpStatus.SEE_OTHER);
    }
}
