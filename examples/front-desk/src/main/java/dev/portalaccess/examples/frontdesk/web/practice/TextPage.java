package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.texts.PracticeTexts.CurrentText;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.PracticeTexts.TextPreview;
import dev.portalaccess.texts.RemoveText;
import dev.portalaccess.texts.SaveText;
import io.javalin.config.RoutesConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of one text: change it, preview it, save it, or replace it with the built-in one. */
public final class TextPage implements PageGroup {

    private static final List<String> FIELDS = List.of("title", "body", "version");

    private final DeskPages reception;

    /** Creates the page at the desk. */
    public TextPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        TextKeyAddress.all(reception.ehr().practice()).forEach(occasion -> {
            String address = TextKeyAddress.of(occasion);
            routes.get(address, reception.to(turn -> show(turn, occasion, stored(turn, occasion))));
            routes.post(address, reception.to(turn -> changed(turn, occasion)));
            routes.post(address + "/remove", reception.to(turn -> remove(turn, occasion)));
            reception.leads(routes, address + "/remove", turn -> address);
        });
        new PreviewPages(reception).on(routes);
    }

    private static SubmittedForm stored(DeskRequest turn, TextKey occasion) {
        CurrentText current = turn.portal().texts().current(turn.practice(), occasion);
        return SubmittedForm.empty()
                .with("title", current.text().title())
                .with("body", current.text().body())
                .with("version", Long.toString(current.version()));
    }

    private static void changed(DeskRequest turn, TextKey occasion) {
        SubmittedForm form = turn.filled(FIELDS);
        TextDraft draft = new TextDraft(occasion, form.value("title"), form.value("body"));
        if ("preview".equals(turn.typed("do"))) {
            preview(turn, draft, form);
            return;
        }
        Outcome<Long> outcome = turn.portal().texts().save(turn.clerk(), new SaveText(draft, version(form)));
        if (outcome instanceof Outcome.Done<Long>) {
            turn.tell(TextKeyAddress.of(occasion), "text.saved", List.of());
        } else {
            refused(turn, occasion, outcome, form);
        }
    }

    private static void remove(DeskRequest turn, TextKey occasion) {
        SubmittedForm form = stored(turn, occasion).with("version", turn.typed("version"));
        Outcome<TextKey> outcome =
                turn.portal().texts().remove(turn.clerk(), new RemoveText(occasion, Math.max(1, version(form))));
        if (outcome instanceof Outcome.Done<TextKey>) {
            turn.tell(TextKeyAddress.of(occasion), "text.removed", List.of());
        } else {
            refused(turn, occasion, outcome, form);
        }
    }

    private static long version(SubmittedForm form) {
        return form.value("version").matches("\\d{1,18}") ? Long.parseLong(form.value("version")) : 0;
    }

    private static void preview(DeskRequest turn, TextDraft draft, SubmittedForm form) {
        Outcome<TextPreview> preview = turn.portal().texts().preview(turn.practice(), draft);
        if (preview instanceof Outcome.Done<TextPreview> done) {
            PreviewPages.keep(turn, draft);
            show(turn, draft.occasion(), form, PreviewPages.shown(turn, draft, done.value()));
        } else {
            show(turn, draft.occasion(), form.with(RefusalMessages.of(turn, preview)));
        }
    }

    /**
     * Shows a refusal. If two people change a text, the second one sees the first one's version before overwriting it.
     */
    private static void refused(DeskRequest turn, TextKey occasion, Outcome<?> outcome, SubmittedForm form) {
        SubmittedForm stored = stored(turn, occasion);
        boolean overtaken = !stored.value("version").equals(form.value("version"));
        if (overtaken) {
            FormProblems problems = RefusalMessages.of(
                    turn, outcome, path -> path.endsWith("version") ? "title" : RefusalMessages.last(path));
            SubmittedForm again = form.with("version", stored.value("version")).with(problems);
            show(turn, occasion, again, Map.of("theirs", stored));
        } else {
            show(turn, occasion, form.with(RefusalMessages.of(turn, outcome)));
        }
    }

    private static void show(DeskRequest turn, TextKey occasion, SubmittedForm form) {
        show(turn, occasion, form, Map.of());
    }

    private static void show(DeskRequest turn, TextKey occasion, SubmittedForm form, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("name", name(turn, occasion));
        model.put("address", TextKeyAddress.of(occasion));
        model.put("tag", occasion.language().toLanguageTag());
        model.put("channel", TextKeyAddress.lower(occasion.channel()));
        model.put("mayChange", turn.may("save-text"));
        model.put(
                "own", turn.portal().texts().current(turn.practice(), occasion).isOwn());
        model.put("builtIn", turn.portal().texts().builtIn(occasion));
        model.put("places", PlaceholderList.in(occasion.kind(), turn.language()));
        turn.show("text", form, model);
    }

    /** Returns the name of the text, for instance: Activation link, by e-mail, Spanish. */
    static String name(DeskRequest turn, TextKey occasion) {
        return turn.say(
                "text.name",
                turn.say("text.kind." + TextKeyAddress.lower(occasion.kind())),
                turn.say("text.channel." + TextKeyAddress.lower(occasion.channel())),
                MessageLanguages.name(occasion.language(), turn.language()));
    }
}
