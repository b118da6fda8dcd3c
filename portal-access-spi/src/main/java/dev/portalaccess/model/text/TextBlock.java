package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One piece of a text for readers: a paragraph, a heading, a step or a point.
 *
 * <p>It is plain text throughout; no part of it is markup, even if it looks like markup (PA-142). Immutable.
 *
 * @param kind the kind of piece
 * @param runs the parts of the text, in order; at least one
 */
public record TextBlock(Kind kind, List<TextSpan> runs) {

    /** The kinds of pieces. */
    public enum Kind {
        /** A paragraph. */
        PARAGRAPH,
        /** A line that announces the text below it. */
        HEADING,
        /** One of several things to do in order; consecutive steps are numbered from 1. */
        STEP,
        /** One of several things without an order. */
        POINT
    }

    /** The emphasis of a part. */
    public enum Emphasis {
        /** No emphasis. */
        NONE,
        /** Stressed, as in speech. */
        STRESSED,
        /** Strong emphasis, for text that the reader must not miss. */
        STRONG
    }

    /**
     * A part of a text with one emphasis.
     *
     * @param text the text; a line feed begins a new line, and there are no other control characters
     * @param emphasis the emphasis
     */
    public record TextSpan(String text, Emphasis emphasis) {
        public TextSpan {
            requireNonNull(text, "text");
            requireNonNull(emphasis, "emphasis");
        }

        /** Returns the emphasis without the text, because the text may greet a person by name. */
        @Override
        public String toString() {
            return "TextSpan[" + emphasis + ", redacted]";
        }
    }

    /** Rejects a piece without parts. */
    public TextBlock {
        requireNonNull(kind, "kind");
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("runs must have at least one");
        }
    }

    /** Returns a piece of the kind with the text, without emphasis. */
    public static TextBlock of(Kind kind, String text) {
        return new TextBlock(kind, List.of(new TextSpan(text, Emphasis.NONE)));
    }

    /** Returns a paragraph with the text, without emphasis. */
    public static TextBlock paragraph(String text) {
        return of(Kind.PARAGRAPH, text);
    }

    /** Returns the whole text, without its emphasis. */
    public String text() {
        return runs.stream().map(TextSpan::text).collect(Collectors.joining());
    }
}
