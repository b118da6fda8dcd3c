package dev.portalaccess.benchmarks;

import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Scans of all stored records, in steps. */
final class FullScans {

    /** The maximum size of a page. */
    static final int STEP = 500;

    private static final Instant NOW = MovableClock.START.plus(Duration.ofHours(1));
    private static final Instant LATER = MovableClock.START.plus(Duration.ofDays(3_650));

    private final JdbcStorage storage;

    FullScans(JdbcStorage storage) {
        this.storage = storage;
    }

    /** Fills the database with {@code rows} enablings and a practice audit chain of the same length. */
    static void fill(BenchmarkPostgres database, int rows) {
        TableFiller filling = TableFiller.enablings();
        filling.into(database.pool(), rows);
        filling.only("portal_audit_entry")
                .into(
                        database.pool(),
                        rows,
                        Map.of("trail", "'PRACTICE'", "chart", "''", "position", "i", "ordinal", "1"));
    }

    void invitations(HeapMeter meter) {
        pages(meter, page -> storage.invitations(EnablingLoad.PRACTICE, InvitationFilter.all(NOW), page));
    }

    void messages(HeapMeter meter) {
        pages(meter, page -> storage.messages(EnablingLoad.PRACTICE, EnumSet.allOf(MessageState.class), page));
    }

    void trail(HeapMeter meter) {
        pages(meter, page -> storage.trail(EnablingLoad.PRACTICE, Optional.empty(), page));
    }

    private static <T> void pages(HeapMeter meter, Function<Page.Request, Page<T>> list) {
        Optional<Page.Request> next = Optional.of(Page.Request.first(STEP));
        while (next.isPresent()) {
            Page.Request request = next.get();
            next = meter.call(() -> list.apply(request)).next().map(request::after);
        }
    }

    /** Claims all messages and marks the first one of each step. Marking the others would only take longer. */
    void delivery(HeapMeter meter) {
        Outbox.ClaimRequest due = new Outbox.ClaimRequest("worker", Set.of(Channel.EMAIL), NOW, STEP, LATER);
        List<Outbox.ClaimedMessage> claims = meter.call(() -> storage.claimDue(due));
        while (!claims.isEmpty()) {
            Outbox.ClaimedMessage first = claims.get(0);
            meter.call(() -> storage.mark(first, handedOver(), Outbox.ClaimDisposition.LET_GO));
            claims = meter.call(() -> storage.claimDue(due));
        }
    }

    private static Message.Progress handedOver() {
        return new Message.Progress(
                MessageState.HANDED_OVER, NOW, NOW, 1, Optional.of("envelope@example.org"), Optional.empty());
    }

    void purge(HeapMeter meter) {
        for (Purgeable kind : List.of(Purgeable.INVITATIONS, Purgeable.RECEIPTS, Purgeable.TRAIL)) {
            while (meter.call(() -> storage.purge(kind, LATER, STEP)) == STEP) {
                // Continues until a step removes less than its maximum.
            }
        }
    }
}
