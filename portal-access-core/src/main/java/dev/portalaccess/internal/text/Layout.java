package dev.portalaccess.internal.text;

import dev.portalaccess.model.Passage;
import dev.portalaccess.model.Passage.Emphasis;
import dev.portalaccess.model.Passage.Run;
import dev.portalaccess.texts.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text taken apart once, to be filled in many times. Immutable. */
final class Layout {

    private final Blank title;
    private final List<Piece> pieces;

    private Layout(Blank title, List<Piece> pieces) {
        this.title = title;
        this.pieces = pieces;
    }

    /** A passage with holes, or what stands alone in its place. */
    private record Piece(Passage.Kind kind, List<Part> parts, Optional<Placeholder> alone) {

        private static Piece of(Passage written) {
            List<Part> parts = written.runs().stream().map(Part::of).toList();
            return new Piece(written.kind(), parts, Alone.in(written));
        }

        private Filled filled(Map<Placeholder, String> values) {
            List<Run> runs = parts.stream().map(part -> part.filled(values)).toList();
            return new Filled(new Passage(kind, runs), alone);
        }
    }

    private record Part(Blank blank, Emphasis emphasis) {

        private static Part of(Run written) {
            return new Part(Blank.of(written.text()), written.emphasis());
        }

        private Run filled(Map<Placeholder, String> values) {
            return new Run(blank.filled(values), emphasis);
        }
    }

    /**
     * A passage as its reader gets it.
     *
     * @param passage what it says
     * @param alone what it is, if it is nothing but that
     */
    record Filled(Passage passage, Optional<Placeholder> alone) {

        /** Whether it is that and nothing else. */
        boolean is(Placeholder placeholder) {
            return alone.equals(Optional.of(placeholder));
        }
    }

    /** Takes apart a text that was checked. */
    static Layout of(String title, List<Passage> written) {
        return new Layout(Blank.of(title), written.stream().map(Piece::of).toList());
    }

    /** The subject or title; one line. */
    String title(Map<Placeholder, String> values) {
        return Shown.line(title.filled(values));
    }

    /** Every passage, in order; the credentials, which are no text, say nothing. */
    List<Filled> passages(Map<Placeholder, String> values) {
        return pieces.stream().map(piece -> piece.filled(values)).toList();
    }
}
