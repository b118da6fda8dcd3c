package dev.portalaccess.feed;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The answer to a reader of the feed. */
public sealed interface FeedAnswer {

    /**
     * The entries behind the place.
     *
     * @param entries the entries, in the order of the feed; fewer than the limit if there are no more for now
     * @param next the place behind them; a reader keeps it once it has dealt with the entries
     */
    record FeedChunk(List<FeedEntry> entries, FeedCursor next) implements FeedAnswer {
        public FeedChunk {
            entries = List.copyOf(entries);
            requireNonNull(next, "next");
        }
    }

    /**
     * The place is too old: entries behind it have been removed, or a backup was restored since. The reader begins as a
     * new one does, see {@link AccessFeed#end}, and ends every session that may not be right any more.
     */
    record CursorTooOld() implements FeedAnswer {}

    /** Applies the function that fits this answer, and returns its value. */
    default <R> R fold(Function<? super FeedChunk, R> read, Supplier<R> tooOld) {
        requireNonNull(read, "read");
        requireNonNull(tooOld, "tooOld");
        return this instanceof FeedChunk chunk ? read.apply(chunk) : tooOld.get();
    }
}
