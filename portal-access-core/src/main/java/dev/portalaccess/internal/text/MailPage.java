package dev.portalaccess.internal.text;

import com.ibm.icu.util.ULocale;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.portalaccess.internal.text.Layout.Filled;
import dev.portalaccess.model.Passage;
import dev.portalaccess.texts.Placeholder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PA-142: passages as a page of HTML that loads nothing and runs nothing. Everything from elsewhere is escaped by the
 * template engine; whoever turns pictures off, reads on a phone or in the dark misses nothing.
 */
final class MailPage {

    private static final String RUNS = "{{#runs}}{{#strong}}<strong>{{>lines}}</strong>{{/strong}}"
            + "{{#stressed}}<em>{{>lines}}</em>{{/stressed}}{{#none}}{{>lines}}{{/none}}{{/runs}}";
    private static final String LINES = "{{#lines}}{{#more}}<br>{{/more}}{{line}}{{/lines}}";
    private static final Template PAGE = page();

    private MailPage() {}

    static String of(Facts facts, String subject, List<Filled> passages) {
        List<Map<String, Object>> parts = new ArrayList<>();
        Series.of(passages).forEach(series -> parts.add(part(facts, series)));
        return PAGE.execute(Map.of(
                "language",
                facts.language().toLanguageTag(),
                "direction",
                ULocale.forLocale(facts.language()).isRightToLeft() ? "rtl" : "ltr",
                "subject",
                subject,
                "sender",
                facts.sender(),
                "parts",
                parts));
    }

    private static Map<String, Object> part(Facts facts, Series series) {
        Filled first = series.passages().get(0);
        if (first.is(Placeholder.LINK) && facts.areLabelled()) {
            return Map.of("button", button(facts, first));
        }
        if (first.is(Placeholder.LINK) || first.is(Placeholder.PAGE)) {
            return Map.of("link", Map.of("address", first.passage().text()));
        }
        return switch (series.kind()) {
            case STEP -> Map.of("steps", items(series));
            case POINT -> Map.of("points", items(series));
            case HEADING -> Map.of("heading", runs(first.passage()));
            case PARAGRAPH -> Map.of("paragraph", runs(first.passage()));
        };
    }

    private static Map<String, Object> button(Facts facts, Filled link) {
        return Map.of(
                "address", link.passage().text(),
                "label", Wording.tell(facts.spoken(), "button"),
                "copy", Wording.tell(facts.spoken(), "copy"));
    }

    private static Map<String, Object> items(Series series) {
        return Map.of(
                "items",
                series.passages().stream().map(one -> runs(one.passage())).toList());
    }

    private static Map<String, Object> runs(Passage passage) {
        return Map.of("runs", passage.runs().stream().map(MailPage::run).toList());
    }

    private static Map<String, Object> run(Passage.Run run) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("lines", lines(run.text()));
        shown.put("strong", run.emphasis() == Passage.Emphasis.STRONG);
        shown.put("stressed", run.emphasis() == Passage.Emphasis.STRESSED);
        shown.put("none", run.emphasis() == Passage.Emphasis.NONE);
        return shown;
    }

    private static List<Map<String, Object>> lines(String text) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(Map.of("line", line, "more", !lines.isEmpty()));
        }
        return lines;
    }

    private static Template page() {
        try (InputStream found = MailPage.class.getResourceAsStream("mail.html")) {
            if (found == null) {
                throw new IllegalStateException("mail.html is missing from the jar");
            }
            return Mustache.compiler()
                    .escapeHTML(true)
                    .defaultValue("")
                    .withLoader(name -> new StringReader(name.equals("runs") ? RUNS : LINES))
                    .compile(new InputStreamReader(found, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
