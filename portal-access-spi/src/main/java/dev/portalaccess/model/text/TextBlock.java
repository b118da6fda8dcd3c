package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One piece of a text that people read: a paragraph, a heading, a step or a point.
 *
 * <p>Plain text all through: nothing in it is markup, whatever it looks
 * like (PA-142). Immutable.
 *
 * @param kind what piece it is
 * @param runs what it says, piece by piece; at least one
 */
public record TextBlock(Kind kind, List<TextSpan> runs) {

    /** What pieces there are. */
    public enum Kind {
        /** A paragraph. */
        PARAGRAPH,
        /** A line that says what follows. */
        HEADING,
        /** One of several things to do in their order; the steps that follow each other are counted from 1. */
        STEP,
        /** One of several things that have no order. */
        POINT
    }

    /** How a part of it stands out. */
    public enum Emphasis {
        /** Not at all. */
        NONE,
        /** Said with a stress. */
        STRESSED,
        /** Not to be missed. */
        STRONG
    }

    /**
     * A part of it.
     *
     * @param text what it says; a line feed begins a new line, there are no other controls
     * @param emphasis how it stands out
     */
    public record TextSpan(String text, Emphasis emphasis) {
        /** Needs both parts. */
        public TextSpan {
            requireNonNull(text, "text");
            requireNonNull(emphasis, "emphasis");
        }

        /** Nothing of the text, as it may greet somebody by name. */
        @Override
        public String toString() {
            return "TextSpan[" + emphasis + ", redacted]";
        }
    }

    /** Says something. */
    public TextBlock {
        requireNonNull(kind, "kind");
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("runs must have at least one");
        }
    }

    /** One of that kind which says that, without emphasis. */
    public static TextBlock of(Kind kind, String text) {
        return new TextBlock(kind, List.of(new TextSpan(text, Emphasis.NONE)));
    }

    /** A paragraph which says that, without emphasis. */
    public static TextBlock paragraph(String text) {
        return of(Kind.PARAGRAPH, text);
    }

    /** What it says, whatever stands out. */
    public String text() {
        return runs.stream().map(TextSpan::text).collect(Collectors.joining());
    }
}
