package dev.portalaccess.internal.rendering;

import com.ibm.icu.util.ULocale;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.portalaccess.internal.rendering.TextTemplate.FilledBlock;
import dev.portalaccess.model.text.TextBlock;
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
 * template engine; it is complete without pictures, on a phone and in dark mode.
 */
final class MailHtmlRenderer {

    private static final String RUNS = "{{#runs}}{{#strong}}<strong>{{>lines}}</strong>{{/strong}}"
            + "{{#stressed}}<em>{{>lines}}</em>{{/stressed}}{{#none}}{{>lines}}{{/none}}{{/runs}}";
    private static final String LINES = "{{#lines}}{{#more}}<br>{{/more}}{{line}}{{/lines}}";
    private static final Template PAGE = page();

    private MailHtmlRenderer() {}

    static String render(MessageContext facts, String subject, List<FilledBlock> passages) {
        List<Map<String, Object>> parts = new ArrayList<>();
        BlockGroup.group(passages).forEach(series -> parts.add(part(facts, series)));
        return PAGE.execute(Map.of(
                "language",
                facts.language().toLanguageTag(),
                "direction",
                ULocale.forLocale(facts.language()).isRightToLeft() ? "rtl" : "ltr",
                "subject",
                subject,
                "sender",
                facts.senderName(),
                "parts",
                parts));
    }

    private static Map<String, Object> part(MessageContext facts, BlockGroup series) {
        FilledBlock first = series.passages().get(0);
        if (first.isOnly(Placeholder.LINK) && facts.hasMatchingLabels()) {
            return Map.of("button", button(facts, first));
        }
        if (first.isOnly(Placeholder.LINK) || first.isOnly(Placeholder.PAGE)) {
            return Map.of("link", Map.of("address", first.passage().text()));
        }
        return switch (series.kind()) {
            case STEP -> Map.of("steps", items(series));
            case POINT -> Map.of("points", items(series));
            case HEADING -> Map.of("heading", runs(first.passage()));
            case PARAGRAPH -> Map.of("paragraph", runs(first.passage()));
        };
    }

    private static Map<String, Object> button(MessageContext facts, FilledBlock link) {
        return Map.of(
                "address", link.passage().text(),
                "label", facts.label("button"),
                "copy", facts.label("copy"));
    }

    private static Map<String, Object> items(BlockGroup series) {
        return Map.of(
                "items",
                series.passages().stream().map(one -> runs(one.passage())).toList());
    }

    private static Map<String, Object> runs(TextBlock passage) {
        return Map.of("runs", passage.runs().stream().map(MailHtmlRenderer::run).toList());
    }

    private static Map<String, Object> run(TextBlock.TextSpan run) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("lines", lines(run.text()));
        shown.put("strong", run.emphasis() == TextBlock.Emphasis.STRONG);
        shown.put("stressed", run.emphasis() == TextBlock.Emphasis.STRESSED);
        shown.put("none", run.emphasis() == TextBlock.Emphasis.NONE);
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
        try (InputStream found = MailHtmlRenderer.class.getResourceAsStream("mail.html")) {
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
