package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts;
import dev.portalaccess.examples.frontdesk.accounts.TryLimit;
import dev.portalaccess.examples.frontdesk.embedding.PatientDemographics;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
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
import java.util.List;
import java.util.Map;
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

    /** Returns what was typed into the field of the form that was sent, or that the page shows again. */
    static String typed(Context context, String field) {
        List<String> values = KeptForm.typed(context).getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    void show(Context context, String page, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("practice", practice().name());
        all.put("phone", practice().phone().value());
        all.put("base", path(""));
        FormProblems problems = KeptForm.problems(context);
        if (problems.any()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        all.put("problems", problems.in(tongue(context)));
        views.show(context, "portal/" + page, all);
    }

    /** Redirects to the page of a form, which shows again what was typed, and the problems. */
    void again(Context context, String page, FormProblems problems) {
        context.redirect(KeptForm.again(context, page, problems), HttpStatus.SEE_OTHER);
    }
}
