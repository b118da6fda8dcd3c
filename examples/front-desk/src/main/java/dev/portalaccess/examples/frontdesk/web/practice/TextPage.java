package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Problems;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.texts.CurrentText;
import dev.portalaccess.texts.Preview;
import dev.portalaccess.texts.RemoveText;
import dev.portalaccess.texts.SaveText;
import dev.portalaccess.texts.TextDraft;
import io.javalin.config.RoutesConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One text: changed, looked at, saved, and given up for the built-in one. */
public final class TextPage implements Pages {

    private static final List<String> FIELDS = List.of("title", "body", "version");

    private final Reception reception;

    /** At that reception. */
    public TextPage(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        TextAddress.all(reception.ehr().practice()).forEach(occasion -> {
            String address = TextAddress.of(occasion);
            routes.get(address, reception.to(turn -> show(turn, occasion, stored(turn, occasion))));
            routes.post(address, reception.to(turn -> changed(turn, occasion)));
            routes.post(address + "/remove", reception.to(turn -> remove(turn, occasion)));
            reception.leads(routes, address + "/remove", turn -> address);
        });
        new PreviewPages(reception).on(routes);
    }

    private static Filled stored(Turn turn, Occasion occasion) {
        CurrentText current = turn.portal().texts().current(turn.practice(), occasion);
        return Filled.empty()
                .with("title", current.text().title())
                .with("body", current.text().body())
                .with("version", Long.toString(current.version()));
    }

    private static void changed(Turn turn, Occasion occasion) {
        Filled form = turn.filled(FIELDS);
        TextDraft draft = new TextDraft(occasion, form.value("title"), form.value("body"));
        if ("preview".equals(turn.typed("do"))) {
            preview(turn, draft, form);
            return;
        }
        Outcome<Long> outcome = turn.portal().texts().save(turn.clerk(), new SaveText(draft, version(form)));
        if (outcome instanceof Outcome.Done<Long>) {
            turn.tell(TextAddress.of(occasion), "text.saved", List.of());
        } else {
            refused(turn, occasion, outcome, form);
        }
    }

    private static void remove(Turn turn, Occasion occasion) {
        Filled form = stored(turn, occasion).with("version", turn.typed("version"));
        Outcome<Occasion> outcome =
                turn.portal().texts().remove(turn.clerk(), new RemoveText(occasion, Math.max(1, version(form))));
        if (outcome instanceof Outcome.Done<Occasion>) {
            turn.tell(TextAddress.of(occasion), "text.removed", List.of());
        } else {
            refused(turn, occasion, outcome, form);
        }
    }

    private static long version(Filled form) {
        return form.value("version").matches("\\d{1,18}") ? Long.parseLong(form.value("version")) : 0;
    }

    private static void preview(Turn turn, TextDraft draft, Filled form) {
        Outcome<Preview> preview = turn.portal().texts().preview(turn.practice(), draft);
        if (preview instanceof Outcome.Done<Preview> done) {
            PreviewPages.keep(turn, draft);
            show(turn, draft.occasion(), form, PreviewPages.shown(turn, draft, done.value()));
        } else {
            show(turn, draft.occasion(), form.with(Refusals.of(turn, preview)));
        }
    }

    /** Of two who change a text, the second one sees what the first has written before writing over it. */
    private static void refused(Turn turn, Occasion occasion, Outcome<?> outcome, Filled form) {
        Filled stored = stored(turn, occasion);
        boolean overtaken = !stored.value("version").equals(form.value("version"));
        if (overtaken) {
            Problems problems =
                    Refusals.of(turn, outcome, path -> path.endsWith("version") ? "title" : Refusals.last(path));
            Filled again = form.with("version", stored.value("version")).with(problems);
            show(turn, occasion, again, Map.of("theirs", stored));
        } else {
            show(turn, occasion, form.with(Refusals.of(turn, outcome)));
        }
    }

    private static void show(Turn turn, Occasion occasion, Filled form) {
        show(turn, occasion, form, Map.of());
    }

    private static void show(Turn turn, Occasion occasion, Filled form, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("name", name(turn, occasion));
        model.put("address", TextAddress.of(occasion));
        model.put("tag", occasion.language().toLanguageTag());
        model.put("channel", TextAddress.lower(occasion.channel()));
        model.put("mayChange", turn.may("save-text"));
        model.put(
                "own", turn.portal().texts().current(turn.practice(), occasion).isOwn());
        model.put("builtIn", turn.portal().texts().builtIn(occasion));
        model.put("places", Places.in(occasion.kind(), turn.language()));
        turn.show("text", form, model);
    }

    /** For instance: Activation link, by e-mail, Spanish. */
    static String name(Turn turn, Occasion occasion) {
        return turn.say(
                "text.name",
                turn.say("text.kind." + TextAddress.lower(occasion.kind())),
                turn.say("text.channel." + TextAddress.lower(occasion.channel())),
                MessageLanguages.name(occasion.language(), turn.language()));
    }
}
