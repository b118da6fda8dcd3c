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
 * Renders blocks as an HTML page that loads nothing and runs nothing (PA-142). The template engine escapes every value.
 * The page needs no pictures and works on a phone and in dark mode.
 */
final class MailHtmlRenderer {

    private static final String RUNS = "{{#runs}}{{#strong}}<strong>{{>lines}}</strong>{{/strong}}"
            + "{{#stressed}}<em>{{>lines}}</em>{{/stressed}}{{#none}}{{>lines}}{{/none}}{{/runs}}";
    private static final String LINES = "{{#lines}}{{#more}}<br>{{/more}}{{line}}{{/lines}}";
    private static final Template PAGE = page();

    private MailHtmlRenderer() {}

    static String render(MessageContext context, String subject, List<FilledBlock> blocks) {
        List<Map<String, Object>> parts = new ArrayList<>();
        BlockGroup.group(blocks).forEach(group -> parts.add(part(context, group)));
        return PAGE.execute(Map.of(
                "language",
                context.language().toLanguageTag(),
                "direction",
                ULocale.forLocale(context.language()).isRightToLeft() ? "rtl" : "ltr",
                "subject",
                subject,
                "sender",
                context.senderName(),
                "parts",
                parts));
    }

    private static Map<String, Object> part(MessageContext context, BlockGroup group) {
        FilledBlock first = group.blocks().get(0);
        if (first.isOnly(Placeholder.LINK) && context.hasMatchingLabels()) {
            return Map.of("button", button(context, first));
        }
        if (first.isOnly(Placeholder.LINK) || first.isOnly(Placeholder.PAGE)) {
            return Map.of("link", Map.of("address", first.block().text()));
        }
        return switch (group.kind()) {
            case STEP -> Map.of("steps", items(group));
            case POINT -> Map.of("points", items(group));
            case HEADING -> Map.of("heading", runs(first.block()));
            case PARAGRAPH -> Map.of("paragraph", runs(first.block()));
        };
    }

    private static Map<String, Object> button(MessageContext context, FilledBlock link) {
        return Map.of(
                "address", link.block().text(),
                "label", context.label("button"),
                "copy", context.label("copy"));
    }

    private static Map<String, Object> items(BlockGroup group) {
        return Map.of(
                "items", group.blocks().stream().map(one -> runs(one.block())).toList());
    }

    private static Map<String, Object> runs(TextBlock block) {
        return Map.of("runs", block.runs().stream().map(MailHtmlRenderer::run).toList());
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
