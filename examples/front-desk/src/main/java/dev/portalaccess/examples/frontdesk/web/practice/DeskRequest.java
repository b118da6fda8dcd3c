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

/** One request of a member of staff to a page of the desk: who asks, what was typed, and in which words to answer. */
record DeskRequest(Context context, SampleEhr ehr, TemplateRenderer views) {

    private static final String FLASH = SiteVisitor.OF_DESK + "told";

    /** What is told once, on the next page. */
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

    /** How whoever asks reads things. */
    VisitorLanguage tongue() {
        return views.tongue(context);
    }

    String say(String key, Object... arguments) {
        return tongue().say(key, arguments);
    }

    /** The member of staff, with the reasons that were given for passing over a finding. */
    Caller clerk() {
        Caller clerk = Caller.staff(practice(), SiteVisitor.of(context).staff().orElseThrow());
        return WaivedFinding.by(line("request").isEmpty() ? clerk : clerk.withIdempotencyKey(line("request")), this);
    }

    /** Whether whoever asks may carry out that command, where it concerns no chart; the library asks the same. */
    boolean may(String command) {
        return ehr.rights().mayCarryOut(practice(), clerk().actor(), command, Optional.empty());
    }

    /** The chart that the address names. */
    Chart chart() {
        ChartId id = known(ChartId::new, context.pathParam("id"));
        return ehr.charts().chart(practice(), id).orElseThrow(NotFoundResponse::new);
    }

    /** An id out of an address or a form; what cannot be one leads to no page. */
    static <T> T known(Function<String, T> kind, String text) {
        try {
            return kind.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
    }

    /** What was typed into that field, its lines ended as everywhere; empty if nothing was. */
    String typed(String field) {
        return Objects.requireNonNullElse(context.formParam(field), "").replace("\r", "");
    }

    /** The same, without what stands around it. */
    String line(String field) {
        return typed(field).strip();
    }

    /** Those fields of the form. */
    SubmittedForm filled(List<String> fields) {
        Map<String, String> values = new HashMap<>(WaivedFinding.typed(this));
        fields.forEach(field -> values.put(field, typed(field)));
        return new SubmittedForm(values, FormProblems.NONE);
    }

    /** Those fields of one of a page's many small forms, where each id begins with the form's. */
    SubmittedForm filled(String form, List<String> fields) {
        Map<String, String> values = new HashMap<>(WaivedFinding.typed(this));
        values.put(form, "sent");
        fields.forEach(field -> values.put(form + "-" + field, typed(field)));
        return new SubmittedForm(values, FormProblems.NONE);
    }

    /** Today, at the practice. */
    LocalDate today() {
        return LocalDate.ofInstant(ehr.clock().instant(), ehr.practice().zone());
    }

    /** Goes to that page, where it is told once what was done, and what to mind all the same. */
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
     * Answers with a page; a form that was refused is an answer of its own kind. What the page asks the library for has a
     * name that was never used, so that a form sent twice is done once (PA-130).
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
