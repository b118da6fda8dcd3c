package dev.portalaccess.internal.feed;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import dev.portalaccess.feed.AccessFeed;
import dev.portalaccess.feed.FeedAnswer;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.ChangeFeed;
import java.nio.charset.StandardCharsets;

/** The implementation of {@link AccessFeed}. */
public final class FeedService implements AccessFeed {

    private final ChangeFeed feed;

    /** Creates the service on the feed of the store. */
    public FeedService(ChangeFeed feed) {
        this.feed = requireNonNull(feed, "feed");
    }

    @Override
    public FeedCursor end(PracticeId practice) {
        return outward(practice, feed.feedEnd(practice));
    }

    @Override
    public FeedAnswer changesSince(PracticeId practice, FeedCursor cursor, int limit) {
        return feed.changes(practice, inward(practice, cursor), limit)
                .<FeedAnswer>map(part -> new FeedAnswer.FeedChunk(part.entries(), outward(practice, part.next())))
                .orElseGet(FeedAnswer.CursorTooOld::new);
    }

    /** A cursor names its practice, because the place in another practice's feed would be a wrong one and not be noticed. */
    private static FeedCursor outward(PracticeId practice, FeedCursor stored) {
        return new FeedCursor(mark(practice) + stored.value());
    }

    private static FeedCursor inward(PracticeId practice, FeedCursor cursor) {
        String mark = mark(practice);
        if (!cursor.value().startsWith(mark) || cursor.value().length() == mark.length()) {
            throw new IllegalArgumentException("the cursor is of another practice's feed");
        }
        return new FeedCursor(cursor.value().substring(mark.length()));
    }

    private static String mark(PracticeId practice) {
        return Hashing.sha256()
                        .hashString(practice.value(), StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, 12) + ".";
    }
}
