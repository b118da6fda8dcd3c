package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.examples.frontdesk.accounts.Accounts;
import dev.portalaccess.examples.frontdesk.accounts.TryLimit;
import dev.portalaccess.examples.frontdesk.embedding.Demographics;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.web.Views;
import dev.portalaccess.examples.frontdesk.web.Visitor;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.texts.RelationshipLabels;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What every page of the portal needs: the library, the logins, and words. */
final class Lobby {

    private static final int WRONG_CODES = 30;
    private static final Duration WHILE = Duration.ofMinutes(15);

    private final Ehr ehr;
    private final Views views;
    private final InstantSource clock;
    private final Accounts accounts;
    private final TryLimit codes;

    Lobby(Ehr ehr, Views views, InstantSource clock) {
        this.ehr = ehr;
        this.views = views;
        this.clock = clock;
        this.accounts = new Accounts(ehr.database(), clock);
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

    Accounts accounts() {
        return accounts;
    }

    Demographics demographics() {
        return ehr.demographics();
    }

    /** Wrong codes from one address. */
    TryLimit codes() {
        return codes;
    }

    Instant now() {
        return clock.instant();
    }

    /** The practice's part of the portal, or something in it. */
    String path(String below) {
        return "/portal/" + practice().slug() + below;
    }

    Optional<Chart> chart(ChartId chart) {
        return ehr.charts().chart(id(), chart);
    }

    /** A form that is shown again has the address it was sent to: read again, it leads to where the form is. */
    void leads(RoutesConfig routes, String from, String to) {
        routes.get(path(from), context -> context.redirect(path(to), HttpStatus.SEE_OTHER));
    }

    String patient(ChartId chart) {
        return chart(chart).map(known -> written(known.patient().name())).orElse("");
    }

    static String written(PersonName name) {
        return name.given() + " " + name.family();
    }

    String say(Context context, String key, Object... arguments) {
        return views.wording().say(Visitor.language(context), key, arguments);
    }

    /** Those words, or others if there are none: the codes of the library are open. */
    String sayOr(Context context, String key, String otherwise) {
        String found = say(context, key);
        return found.equals(key) ? say(context, otherwise) : found;
    }

    /** What whoever looks is to the patient. */
    String standing(Context context, Opened opened) {
        if (opened.isOwn()) {
            return say(context, "charts.own");
        }
        return opened.relationship().isEmpty()
                ? say(context, "charts.proxy")
                : say(context, "charts.as", relationship(context, opened.relationship()));
    }

    String relationship(Context context, Optional<Relationship> relationship) {
        return relationship
                .map(known -> RelationshipLabels.label(known, Visitor.language(context)))
                .orElseGet(() -> say(context, "relationship.unstated"));
    }

    String day(Context context, Instant when) {
        Locale language = Visitor.language(context);
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, language);
        return DateTimeFormatter.ofPattern(pattern, language)
                .withZone(practice().zone())
                .format(when);
    }

    static String typed(Context context, String field) {
        return Objects.requireNonNullElse(context.formParam(field), "");
    }

    void show(Context context, String page, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("practice", practice().name());
        all.put("phone", practice().phone().value());
        all.put("base", path(""));
        all.putIfAbsent("problems", Problems.NONE);
        views.show(context, "portal/" + page, all);
    }

    /** The same page again, with what is wrong. */
    void showAgain(Context context, String page, Map<String, ?> model) {
        context.status(422);
        show(context, page, model);
    }
}
