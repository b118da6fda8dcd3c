package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts;
import dev.portalaccess.examples.frontdesk.accounts.TryLimit;
import dev.portalaccess.examples.frontdesk.embedding.PatientDemographics;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.TemplateRenderer;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The parts that every page of the portal needs: the library, the accounts, and the texts. */
final class PortalContext {

    private static final int WRONG_CODES = 30;
    private static final Duration WHILE = Duration.ofMinutes(15);

    private final SampleEhr ehr;
    private final TemplateRenderer views;
    private final InstantSource clock;
    private final PortalAccounts accounts;
    private final TryLimit codes;

    PortalContext(SampleEhr ehr, TemplateRenderer views, InstantSource clock) {
        this.ehr = ehr;
        this.views = views;
        this.clock = clock;
        this.accounts = new PortalAccounts(ehr.database(), clock);
        this.codes = new TryLimit(WRONG_CODES, WHILE, clock);
    }

    PortalAccess portal() {
        return ehr.portal();
    }

    Practice practice() {
        return ehr.practice();
    }

    PracticeId id() {
        return ehr.practice().id();
    }

    PortalAccounts accounts() {
        return accounts;
    }

    PatientDemographics demographics() {
        return ehr.demographics();
    }

    /** Returns the limit on wrong codes from one address. */
    TryLimit codes() {
        return codes;
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns the path of the practice's part of the portal, followed by {@code below}. */
    String path(String below) {
        return "/portal/" + practice().slug() + below;
    }

    Optional<Chart> chart(ChartId chart) {
        return ehr.charts().chart(id(), chart);
    }

    /**
     * Redirects a reload to the form's page. A form that is shown again has the address that it was sent to, so a
     * reload would otherwise find no page.
     */
    void leads(RoutesConfig routes, String from, String to) {
        routes.get(path(from), context -> context.redirect(path(to), HttpStatus.SEE_OTHER));
    }

    /** Asks the same question as the staff rights do, so that the page and the library agree on the chart's owner. */
    boolean isOwn(AccountId account, ChartId chart) {
        return ehr.isOwn(id(), account, chart);
    }

    String patient(ChartId chart) {
        return chart(chart)
                .map(known -> VisitorLanguage.name(known.patient().name()))
                .orElse("");
    }

    /** Returns the visitor's language. */
    VisitorLanguage tongue(Context context) {
        return views.tongue(context);
    }

    /** Returns the visitor's relationship to the patient, as text. */
    String standing(Context context, OpenedChart opened) {
        VisitorLanguage tongue = tongue(context);
        if (opened.isOwn()) {
            return tongue.say("charts.own");
        }
        return opened.relationship().isEmpty()
                ? tongue.say("charts.proxy")
                : tongue.say("charts.as", tongue.relationship(opened.relationship()));
    }

    static String typed(Context context, String field) {
        return Objects.requireNonNullElse(context.formParam(field), "");
    }

    void show(Context context, String page, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("practice", practice().name());
        all.put("phone", practice().phone().value());
        all.put("base", path(""));
        all.putIfAbsent("problems", FormProblems.NONE);
        views.show(context, "portal/" + page, all);
    }

    /** Shows the same page again, with the problems. */
    void showAgain(Context context, String page, Map<String, ?> model) {
        context.status(422);
        show(context, page, model);
    }
}
