package dev.portalaccess.internal.rendering;

import dev.portalaccess.internal.words.SafeText;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextBlock.Emphasis;
import dev.portalaccess.model.text.TextBlock.TextSpan;
import dev.portalaccess.texts.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text taken apart once, to be filled in many times. Immutable. */
final class TextTemplate {

    private final TemplateText title;
    private final List<TemplateBlock> pieces;

    private TextTemplate(TemplateText title, List<TemplateBlock> pieces) {
        this.title = title;
        this.pieces = pieces;
    }

    /** A passage with holes, or what stands alone in its place. */
    private record TemplateBlock(TextBlock.Kind kind, List<TemplateSpan> parts, Optional<Placeholder> alone) {

        private static TemplateBlock of(TextBlock written) {
            List<TemplateSpan> parts =
                    written.runs().stream().map(TemplateSpan::of).toList();
            return new TemplateBlock(written.kind(), parts, StandalonePlaceholder.find(written));
        }

        private FilledBlock fill(Map<Placeholder, String> values) {
            List<TextSpan> runs = parts.stream().map(part -> part.fill(values)).toList();
            return new FilledBlock(new TextBlock(kind, runs), alone);
        }
    }

    private record TemplateSpan(TemplateText blank, Emphasis emphasis) {

        private static TemplateSpan of(TextSpan written) {
            return new TemplateSpan(TemplateText.parseChecked(written.text()), written.emphasis());
        }

        private TextSpan fill(Map<Placeholder, String> values) {
            return new TextSpan(blank.fill(values), emphasis);
        }
    }

    /**
     * A passage as its reader gets it.
     *
     * @param passage what it says
     * @param alone what it is, if it is nothing but that
     */
    record FilledBlock(TextBlock passage, Optional<Placeholder> alone) {

        /** Whether it is that and nothing else. */
        boolean isOnly(Placeholder placeholder) {
            return alone.equals(Optional.of(placeholder));
        }
    }

    /** Takes apart a text that was checked. */
    static TextTemplate of(String title, List<TextBlock> written) {
        return new TextTemplate(
                TemplateText.parseChecked(title),
                written.stream().map(TemplateBlock::of).toList());
    }

    /** The subject or title; one line. */
    String fillTitle(Map<Placeholder, String> values) {
        return SafeText.line(title.fill(values));
    }

    /** Every passage, in order; the credentials, which are no text, say nothing. */
    List<FilledBlock> fillBlocks(Map<Placeholder, String> values) {
        return pieces.stream().map(piece -> piece.fill(values)).toList();
    }
}
