package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.command.Caller;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.SessionShelf;
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
import java.util.Optional;
import java.util.function.Function;

/** A request of a member of staff to a page of the desk: the caller, the form, and the language of the response. */
record DeskRequest(Context context, SampleEhr ehr, TemplateRenderer views) {

    private static final String TOLD = "told";

    /** What was done, for the page whose address names it: another window never shows it. */
    private record Told(String page, String key, List<String> arguments, List<Finding> warnings) {}

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
        Caller clerk = Caller.staff(practice(), SiteVisitor.staff(context).orElseThrow());
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

    /**
     * Returns the text typed into the field of the form that was sent, or that the page shows again, with normalized
     * line ends; empty if there is none.
     */
    String typed(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.get(0).replace("\r", "");
    }

    /** Returns all values of the field. */
    List<String> all(String field) {
        return KeptForm.typed(context).getOrDefault(field, List.of());
    }

    /** Returns the text typed into the field, without surrounding blanks. */
    String line(String field) {
        return typed(field).strip();
    }

    /** Returns the form with the values of the fields. */
    SubmittedForm filled(List<String> fields) {
        Map<String, String> values = new HashMap<>(WaivedFinding.typed(this));
        fields.forEach(field -> values.put(field, typed(field)));
        return new SubmittedForm(values, KeptForm.problems(context));
    }

    /**
     * Returns one of a page's many small forms with the values of its fields. The id of each field begins with the
     * form's id.
     */
    SubmittedForm filled(String form, List<String> fields) {
        Map<String, String> values = new HashMap<>(WaivedFinding.typed(this));
        values.put(form, "sent");
        fields.forEach(field -> values.put(form + "-" + field, typed(field)));
        return new SubmittedForm(values, KeptForm.problems(context));
    }

    /** Returns the current day at the practice. */
    LocalDate today() {
        return LocalDate.ofInstant(ehr.clock().instant(), ehr.practice().zone());
    }

    /** Redirects to the page, which shows what was done, and the warnings. */
    void tell(String page, String key, List<Finding> warnings) {
        tell(page, key, List.of(), warnings);
    }

    /** Redirects to the page, which shows what was done, with the arguments of the text, and the warnings. */
    void tell(String page, String key, List<String> arguments, List<Finding> warnings) {
        String number = SessionShelf.keep(context, new Told(page, key, List.copyOf(arguments), List.copyOf(warnings)));
        context.redirect(KeptForm.with(page, TOLD, number), HttpStatus.SEE_OTHER);
    }

    /** Redirects to the page of a form, which shows again what was typed, and the problems. */
    void again(String page, FormProblems problems) {
        context.redirect(KeptForm.again(context, page, problems), HttpStatus.SEE_OTHER);
    }

    /**
     * Redirects to the page of a form, which shows again what was typed, the problems, and every warning among the
     * findings.
     */
    void again(String page, FormProblems problems, List<Finding> found) {
        context.redirect(KeptForm.again(context, page, problems, SeenWarnings.marked(found)), HttpStatus.SEE_OTHER);
    }

    /** Redirects to the page of a form, which shows the fields again, and the problems. */
    void again(String page, Map<String, List<String>> fields, FormProblems problems) {
        context.redirect(KeptForm.again(context, page, fields, problems), HttpStatus.SEE_OTHER);
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
        all.putIfAbsent("problems", form.problems().in(tongue()));
        Map<String, Finding> warnings =
                KeptForm.of(context).map(KeptForm::warnings).orElse(Map.of());
        all.putIfAbsent("warned", List.copyOf(warnings.keySet()));
        all.putIfAbsent(
                "warnings",
                warnings.values().stream()
                        .map(warning -> warning.message(language()))
                        .distinct()
                        .toList());
        SessionShelf.find(context, TOLD, Told.class)
                .filter(told -> told.page().equals(context.path()))
                .ifPresent(told -> {
                    all.put("told", say(told.key(), told.arguments().toArray()));
                    all.put(
                            "toldMore",
                            told.warnings().stream()
                                    .map(warning -> warning.message(language()))
                                    .toList());
                });
        if (form.problems().any()) {
            context.status(422);
        }
        views.show(context, "desk/" + page, all);
    }
}
