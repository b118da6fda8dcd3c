package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Caller;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.web.Tongue;
import dev.portalaccess.examples.frontdesk.web.Views;
import dev.portalaccess.examples.frontdesk.web.Visitor;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Reason;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One request of a member of staff to a page of the desk: who asks, what was typed, and in which words to answer. */
record Turn(Context context, Ehr ehr, Views views) {

    private static final String FLASH = "told";
    private static final String BECAUSE = "because-";
    private static final int ROWS = 20;

    /** What is told once, on the next page. */
    private record Told(String key, List<String> more) {}

    PracticeId practice() {
        return ehr.practice().id();
    }

    Locale language() {
        return Visitor.language(context);
    }

    /** The member of staff, with the reasons that were given for passing over a finding. */
    Caller clerk() {
        Caller clerk = Caller.staff(practice(), Visitor.of(context).staff().orElseThrow());
        for (String name : context.formParamMap().keySet()) {
            String reason = typed(name).strip();
            if (name.startsWith(BECAUSE) && !reason.isEmpty()) {
                clerk = clerk.waiving(name.substring(BECAUSE.length()), Reason.other(reason));
            }
        }
        return clerk;
    }

    /** What was typed into that field, its lines ended as everywhere; empty if nothing was. */
    String typed(String field) {
        return Objects.requireNonNullElse(context.formParam(field), "").replace("\r", "");
    }

    /** Those fields of the form. */
    Filled filled(List<String> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field, typed(field)));
        return new Filled(values, List.of());
    }

    /** How whoever asks reads things. */
    Tongue tongue() {
        return views.tongue(context);
    }

    String say(String key, Object... arguments) {
        return tongue().say(key, arguments);
    }

    /** Today, at the practice. */
    LocalDate today() {
        return LocalDate.ofInstant(ehr.clock().instant(), ehr.practice().zone());
    }

    /** The part of a list that the address asks for; the first if it asks for none, or for one of another list. */
    <T> Page<T> part(Function<Page.Request, Page<T>> list) {
        Page.Request first = Page.Request.first(ROWS);
        String after = Objects.requireNonNullElse(context.queryParam("after"), "");
        try {
            return list.apply(after.isEmpty() ? first : first.after(new Page.Cursor(after)));
        } catch (IllegalArgumentException e) {
            return list.apply(first);
        }
    }

    /** Goes to that page, where something is told once. */
    void tell(String page, String key, List<String> more) {
        context.sessionAttribute(FLASH, new Told(key, more));
        context.redirect(page, HttpStatus.SEE_OTHER);
    }

    /** Answers with a page; a form that was refused is an answer of its own kind. */
    void show(String page, Filled form, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("form", form);
        Told told = context.sessionAttribute(FLASH);
        if (told != null) {
            context.sessionAttribute(FLASH, null);
            all.put("told", say(told.key()));
            all.put("toldMore", told.more());
        }
        if (!form.remarks().isEmpty()) {
            context.status(422);
        }
        views.show(context, page, all);
    }
}
