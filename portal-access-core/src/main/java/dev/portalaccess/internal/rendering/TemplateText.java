package dev.portalaccess.internal.rendering;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.portalaccess.texts.Placeholder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A line or a span with placeholders, as its author wrote it.
 *
 * <p>Values are plain text and stay plain text. Only the renderer creates and escapes markup.
 */
final class TemplateText {

    /** Anything but a name between two braces: sections, partials, other delimiters, unescaped values. */
    private static final Pattern LOGIC = Pattern.compile("\\{\\{\\s*[#^/>&=!{$<]");

    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final Pattern NOTHING_BETWEEN = Pattern.compile("\\{\\{\\s*}}");

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false);

    private final Template template;

    private TemplateText(Template template) {
        this.template = template;
    }

    /** Reports whether the text contains more than placeholders and words. */
    static boolean hasLogic(String text) {
        return LOGIC.matcher(text).find();
    }

    /** Parses the text; empty if braces are left over, or if there is nothing between them. */
    static Optional<TemplateText> parse(String text) {
        if (NOTHING_BETWEEN.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            TemplateText parsed = new TemplateText(COMPILER.compile(text));
            // The engine treats braces that do not match as text.
            return BRACES.matcher(parsed.scan().literals).find() ? Optional.empty() : Optional.of(parsed);
        } catch (MustacheException e) {
            return Optional.empty();
        }
    }

    /** Parses a text that was parsed before. */
    static TemplateText parseChecked(String text) {
        return parse(text).orElseThrow();
    }

    /** Returns the names between the braces, in alphabetical order. */
    Set<String> placeholderNames() {
        return scan().names;
    }

    /** Fills in the values. */
    String fill(Map<Placeholder, String> values) {
        Map<String, String> byName = new HashMap<>();
        values.forEach((placeholder, value) -> byName.put(placeholder.key(), value));
        return template.execute(byName);
    }

    private TemplateScan scan() {
        TemplateScan scan = new TemplateScan();
        template.visit(scan);
        return scan;
    }

    /** Collects the names in a text, and the words between them. */
    private static final class TemplateScan implements Mustache.Visitor {

        private final Set<String> names = new TreeSet<>();
        private final StringBuilder literals = new StringBuilder();

        @Override
        public void visitText(String text) {
            literals.append(text).append(' ');
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            return false;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return false;
        }
    }
}
