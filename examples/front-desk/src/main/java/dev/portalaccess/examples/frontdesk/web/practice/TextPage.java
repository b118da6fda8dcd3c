package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Views;
import dev.portalaccess.examples.frontdesk.web.practice.Filled.Remark;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.texts.CurrentText;
import dev.portalaccess.texts.Preview;
import dev.portalaccess.texts.RemoveText;
import dev.portalaccess.texts.SaveText;
import dev.portalaccess.texts.TextDraft;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One text: changed, looked at, saved, and given up for the built-in one. */
public final class TextPage implements Pages {

    private static final List<String> FIELDS = List.of("title", "body", "version");

    private final Ehr ehr;
    private final Views views;
    private final PreviewPages previews;

    /** For that practice. */
    public TextPage(Ehr ehr, Views views) {
        this.ehr = ehr;
        this.views = views;
        this.previews = new PreviewPages(ehr, views);
    }

    @Override
    public void on(RoutesConfig routes) {
        TextAddress.all(ehr.practice()).forEach(occasion -> {
            String address = TextAddress.of(occasion);
            routes.get(address, context -> show(turn(context), occasion, stored(turn(context), occasion)));
            routes.post(address, context -> changed(turn(context), occasion));
            routes.post(address + "/remove", context -> remove(turn(context), occasion));
        });
        previews.on(routes);
    }

    private Turn turn(Context context) {
        return new Turn(context, ehr, views);
    }

    private Filled stored(Turn turn, Occasion occasion) {
        CurrentText current = ehr.portal().texts().current(turn.practice(), occasion);
        return Filled.empty()
                .with("title", current.text().title())
                .with("body", current.text().body())
                .with("version", Long.toString(current.version()));
    }

    private void changed(Turn turn, Occasion occasion) {
        Filled form = turn.filled(FIELDS);
        TextDraft draft = new TextDraft(occasion, form.value("title"), form.value("body"));
        if ("preview".equals(turn.typed("do"))) {
            preview(turn, draft, form);
            return;
        }
        Outcome<Long> outcome = ehr.portal().texts().save(turn.clerk(), new SaveText(draft, version(form)));
        if (outcome instanceof Outcome.Done<Long>) {
            turn.tell(TextAddress.of(occasion), "text.saved", List.of());
        } else {
            refused(turn, occasion, outcome, form);
        }
    }

    private void remove(Turn turn, Occasion occasion) {
        Filled form = stored(turn, occasion).with("version", turn.typed("version"));
        Outcome<Occasion> outcome =
                ehr.portal().texts().remove(turn.clerk(), new RemoveText(occasion, Math.max(1, version(form))));
        if (outcome instanceof Outcome.Done<Occasion>) {
            turn.tell(TextAddress.of(occasion), "text.removed", List.of());
        } else {
            refused(turn, occasion, outcome, form);
        }
    }

    private static long version(Filled form) {
        return form.value("version").matches("\\d{1,18}") ? Long.parseLong(form.value("version")) : 0;
    }

    private void preview(Turn turn, TextDraft draft, Filled form) {
        Outcome<Preview> preview = ehr.portal().texts().preview(turn.practice(), draft);
        if (preview instanceof Outcome.Done<Preview> done) {
            String address = previews.keep(turn, draft);
            show(turn, draft.occasion(), form, shown(draft, done.value(), address));
        } else {
            show(turn, draft.occasion(), Refusals.of(turn, preview, form));
        }
    }

    private Map<String, Object> shown(TextDraft draft, Preview preview, String address) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("preview", address);
        preview.fold(
                mail -> {
                    shown.put("subject", mail.subject());
                    return shown.put("plain", mail.body().text());
                },
                letter -> shown.put("unprintable", unprintable(draft)));
        return shown;
    }

    /** What the letter's fonts do not have. */
    private String unprintable(TextDraft draft) {
        return ehr.letters().unprintable(draft.title() + "\n" + draft.body()).stream()
                .map(Character::toString)
                .collect(Collectors.joining(" "));
    }

    /** Of two who change a text, the second one sees what the first has written before writing over it. */
    private void refused(Turn turn, Occasion occasion, Outcome<?> outcome, Filled form) {
        Filled stored = stored(turn, occasion);
        boolean overtaken = !stored.value("version").equals(form.value("version"));
        if (!overtaken) {
            show(turn, occasion, Refusals.of(turn, outcome, form));
            return;
        }
        List<Remark> remarks = Refusals.of(turn, outcome, form).remarks().stream()
                .map(remark -> remark.field().equals("version") ? new Remark("title", remark.text(), "") : remark)
                .toList();
        Filled again = form.with("version", stored.value("version")).with(remarks);
        show(turn, occasion, again, Map.of("theirs", stored));
    }

    private void show(Turn turn, Occasion occasion, Filled form) {
        show(turn, occasion, form, Map.of());
    }

    private void show(Turn turn, Occasion occasion, Filled form, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("name", name(turn, occasion));
        model.put("address", TextAddress.of(occasion));
        model.put("tag", occasion.language().toLanguageTag());
        model.put("channel", TextAddress.lower(occasion.channel()));
        model.put("own", ehr.portal().texts().current(turn.practice(), occasion).isOwn());
        model.put("builtIn", ehr.portal().texts().builtIn(occasion));
        model.put("places", Places.in(occasion.kind(), turn.language()));
        turn.show("desk/text", form, model);
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
