package dev.portalaccess.internal.rendering;

import dev.portalaccess.internal.words.SafeText;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextBlock.Emphasis;
import dev.portalaccess.model.text.TextBlock.TextSpan;
import dev.portalaccess.texts.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text parsed once, to be filled in many times. Immutable. */
final class TextTemplate {

    private static final Pattern ONLY_PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final TemplateText title;
    private final List<TemplateBlock> blocks;

    private TextTemplate(TemplateText title, List<TemplateBlock> blocks) {
        this.title = title;
        this.blocks = blocks;
    }

    /** A block with placeholders, or a placeholder alone in place of the block. */
    private record TemplateBlock(TextBlock.Kind kind, List<TemplateSpan> parts, Optional<Placeholder> alone) {

        private static TemplateBlock of(TextBlock written) {
            List<TemplateSpan> parts =
                    written.runs().stream().map(TemplateSpan::of).toList();
            return new TemplateBlock(written.kind(), parts, findOnlyPlaceholder(written));
        }

        private FilledBlock fill(Map<Placeholder, String> values) {
            List<TextSpan> runs = parts.stream().map(part -> part.fill(values)).toList();
            return new FilledBlock(new TextBlock(kind, runs), alone);
        }
    }

    private record TemplateSpan(TemplateText text, Emphasis emphasis) {

        private static TemplateSpan of(TextSpan written) {
            return new TemplateSpan(TemplateText.parseChecked(written.text()), written.emphasis());
        }

        private TextSpan fill(Map<Placeholder, String> values) {
            return new TextSpan(text.fill(values), emphasis);
        }
    }

    /**
     * A block with its values filled in.
     *
     * @param block the text of the block
     * @param alone the placeholder, if the block is nothing else
     */
    record FilledBlock(TextBlock block, Optional<Placeholder> alone) {

        /** Reports whether the block is that placeholder and nothing else. */
        boolean isOnly(Placeholder placeholder) {
            return alone.equals(Optional.of(placeholder));
        }
    }

    /** Creates a template from a checked text. */
    static TextTemplate of(String title, List<TextBlock> written) {
        return new TextTemplate(
                TemplateText.parseChecked(title),
                written.stream().map(TemplateBlock::of).toList());
    }

    /** Returns the placeholder that is the whole block, if there is one (PA-140). */
    static Optional<Placeholder> findOnlyPlaceholder(TextBlock written) {
        Matcher form = ONLY_PLACEHOLDER.matcher(written.text());
        return written.kind() == TextBlock.Kind.PARAGRAPH && form.matches()
                ? Placeholder.named(form.group(1)).filter(Placeholder::standsAlone)
                : Optional.empty();
    }

    /** Returns the subject or title; one line. */
    String fillTitle(Map<Placeholder, String> values) {
        return SafeText.line(title.fill(values));
    }

    /** Returns every block in order; the block for the credentials, which are not text, is empty. */
    List<FilledBlock> fillBlocks(Map<Placeholder, String> values) {
        return blocks.stream().map(block -> block.fill(values)).toList();
    }
}
