package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.command.Caller;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.examples.frontdesk.web.TemplateRenderer;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A request of a member of staff to a page of the desk: the caller, the form, and the language of the response. */
record DeskRequest(Context context, SampleEhr ehr, TemplateRenderer views) {

    private static final String FLASH = SiteVisitor.OF_DESK + "told";

    /** A notice that the next page shows once. */
    private record Told(String key, List<String> more) {}

    PortalAccess portal() {
        return ehr.portal();
    }

    PracticeId practice() {
        return ehr.practice().id();
    }

    Locale language() {
        return SiteVisitor.language(context);
    }

    /** Returns the caller's language. */
    VisitorLanguage tongue() {
        return views.tongue(context);
    }

    String say(String key, Object... arguments) {
        return tongue().say(key, arguments);
    }

    /** Returns the member of staff, with the reasons given for overriding findings. */
    Caller clerk() {
        Caller clerk = Caller.staff(practice(), SiteVisitor.of(context).staff().orElseThrow());
        return WaivedFinding.by(line("request").isEmpty() ? clerk : clerk.withIdempotencyKey(line("request")), this);
    }

    /**
     * Reports whether the caller may carry out a command that concerns no chart; the library asks the same question.
     */
    boolean may(String command) {
        return ehr.rights().mayCarryOut(practice(), clerk().actor(), command, Optional.empty());
    }

    /** Returns the chart that the address names. */
    Chart chart() {
        ChartId id = known(ChartId::new, context.pathParam("id"));
        return ehr.charts().chart(practice(), id).orElseThrow(NotFoundResponse::new);
    }

    /** Parses an id from an address or a form. A text that cannot be an id leads to the page for unknown addresses. */
    static <T> T known(Function<String, T> kind, String text) {
        try {
            return kind.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
    }

    /** Returns the text typed into the field, with normalized line ends; empty if there is none. */
    String typed(String field) {
        return Objects.requireNonNullElse(context.formParam(field), "").replace("\r", "");
    }

    /** Returns the text typed into the field, without surrounding blanks. */
    String line(String field) {
        return typed(field).strip();
    }

    /** Returns the form with the values of the fields. */
    SubmittedForm filled(List<String> fields) {
        Map<String, String> values = new HashMap<>(WaivedFinding.typed(this));
        fields.forEach(field -> values.put(field, typed(field)));
        return new SubmittedForm(values, FormProblems.NONE);
    }

    /**
     * Returns one of a page's many small forms with the values of its fields. The id of each field begins with the
     * form's id.
     */
    SubmittedForm filled(String form, List<String> fields) {
        Map<String, String> values = new HashMap<>(WaivedFinding.typed(this));
        values.put(form, "sent");
        fields.forEach(field -> values.put(form + "-" + field, typed(field)));
        return new SubmittedForm(values, FormProblems.NONE);
    }

    /** Returns the current day at the practice. */
    LocalDate today() {
        return LocalDate.ofInstant(ehr.clock().instant(), ehr.practice().zone());
    }

    /** Redirects to the page, which shows once what was done, and the warnings. */
    void tell(String page, String key, List<Finding> warnings) {
        List<String> more =
                warnings.stream().map(warning -> warning.message(language())).toList();
        context.sessionAttribute(FLASH, new Told(key, more));
        context.redirect(page, HttpStatus.SEE_OTHER);
    }

    void show(String page, Map<String, ?> model) {
        show(page, SubmittedForm.empty(), model);
    }

    /**
     * Responds with a page; a refused form has its own status. The page contains a new idempotency key for its command
     * to the library, so that a form that is sent twice takes effect once (PA-130).
     */
    void show(String page, SubmittedForm form, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("request", SystemSources.fresh());
        all.put("form", form);
        all.put("problems", form.problems());
        Told told = context.sessionAttribute(FLASH);
        if (told != null) {
            context.sessionAttribute(FLASH, null);
            all.put("told", say(told.key()));
            all.put("toldMore", told.more());
        }
        if (form.problems().any()) {
            context.status(422);
        }
        views.show(context, "desk/" + page, all);
    }
}
