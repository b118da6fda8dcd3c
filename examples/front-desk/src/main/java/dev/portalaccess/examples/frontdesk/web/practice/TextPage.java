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
            routes.get(address, reception.to(turn -> show(turn, occasion)));
            routes.post(address, reception.to(turn -> changed(turn, occasion)));
            routes.post(address + "/remove", reception.to(turn -> remove(turn, occasion)));
            reception.leads(routes, address + "/remove", turn -> address);
        });
        new PreviewPages(reception).on(routes);
    }

    private static SubmittedForm stored(DeskRequest turn, TextKey occasion) {
        CurrentText current = turn.portal().texts().current(turn.clerk(), occasion);
        return SubmittedForm.empty()
                .with("title", current.text().title())
                .with("body", current.text().body())
                .with("version", Long.toString(current.version()));
    }

    private static void changed(DeskRequest turn, TextKey occasion) {
        SubmittedForm form = turn.filled(FIELDS);
        if (isPreview(turn)) {
            turn.again(TextKeyAddress.of(occasion), FormProblems.NONE);
            return;
        }
        Outcome<Long> outcome =
                turn.portal().texts().save(turn.clerk(), new SaveText(draft(occasion, form), version(form)));
        if (outcome instanceof Outcome.Done<Long>) {
            turn.tell(TextKeyAddress.of(occasion), "text.saved", List.of());
        } else {
            refused(turn, occasion, outcome, form);
        }
    }

    private static boolean isPreview(DeskRequest turn) {
        return "preview".equals(turn.typed("do"));
    }

    private static TextDraft draft(TextKey occasion, SubmittedForm form) {
        return new TextDraft(occasion, form.value("title"), form.value("body"));
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

    /**
     * Redirects to the page with the refusal. If two people change a text, the second one sees the first one's version
     * before overwriting it.
     */
    private static void refused(DeskRequest turn, TextKey occasion, Outcome<?> outcome, SubmittedForm form) {
        Map<String, List<String>> fields = new HashMap<>();
        FIELDS.forEach(field -> fields.put(field, List.of(form.value(field))));
        FormProblems problems =
                RefusalMessages.of(outcome, path -> path.endsWith("version") ? "title" : RefusalMessages.last(path));
        turn.again(TextKeyAddress.of(occasion), fields, problems);
    }

    /** Shows the stored text, or the one that was typed: with its problems, or with a preview. */
    private static void show(DeskRequest turn, TextKey occasion) {
        SubmittedForm stored = stored(turn, occasion);
        SubmittedForm typed = turn.filled(FIELDS);
        if (typed.values().values().stream().allMatch(String::isEmpty)) {
            show(turn, occasion, stored, Map.of());
        } else if (isPreview(turn)) {
            preview(turn, occasion, typed);
        } else {
            showTyped(turn, occasion, typed, stored);
        }
    }

    private static void showTyped(DeskRequest turn, TextKey occasion, SubmittedForm typed, SubmittedForm stored) {
        String version = stored.value("version");
        if (version.equals(typed.value("version"))) {
            show(turn, occasion, typed, Map.of());
        } else {
            show(turn, occasion, typed.with("version", version), Map.of("theirs", stored));
        }
    }

    private static void preview(DeskRequest turn, TextKey occasion, SubmittedForm form) {
        TextDraft draft = draft(occasion, form);
        Outcome<TextPreview> preview = turn.portal().texts().preview(turn.clerk(), draft);
        if (preview instanceof Outcome.Done<TextPreview> done) {
            show(turn, occasion, form, PreviewPages.shown(turn, draft, done.value()));
        } else {
            show(turn, occasion, form.with(RefusalMessages.of(preview)), Map.of());
        }
    }

    private static void show(DeskRequest turn, TextKey occasion, SubmittedForm form, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("name", name(turn, occasion));
        model.put("address", TextKeyAddress.of(occasion));
        model.put("tag", occasion.language().toLanguageTag());
        model.put("channel", TextKeyAddress.lower(occasion.channel()));
        model.put("mayChange", turn.may("save-text"));
        model.put("own", turn.portal().texts().current(turn.clerk(), occasion).isOwn());
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
