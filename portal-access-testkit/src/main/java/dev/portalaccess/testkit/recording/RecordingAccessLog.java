package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * A log of accesses in memory. A test can read everything that it has taken, make it refuse some records, and make its
 * calls fail.
 *
 * <p>Safe for use by several threads.
 */
public final class RecordingAccessLog implements AccessLog {

    private static final Comparator<AccessRecord> OLDEST_FIRST = Comparator.comparing(AccessRecord::at)
            .thenComparing(record -> record.id().value());

    private final Map<RecordPlace, AccessRecord> taken = new LinkedHashMap<>();
    private final Queue<FaultPoint> failures = new ArrayDeque<>();
    private Predicate<AccessRecord> refused = record -> false;
    private boolean isDown;
    private int calls;

    /** A record's practice and id. */
    private record RecordPlace(PracticeId practice, AccessRecordId id) {}

    /** Creates a log that takes everything. */
    public RecordingAccessLog() {}

    /** Makes the next call throw, before or after it has done its work. */
    public synchronized void failNext(FaultPoint moment) {
        failures.add(moment);
    }

    /** Makes every call throw from now on, until it {@linkplain #comeBack comes back}. */
    public synchronized void goDown() {
        isDown = true;
    }

    /** Makes calls work again. */
    public synchronized void comeBack() {
        isDown = false;
    }

    /** Makes every call throw that brings such a record. */
    public synchronized void refuse(Predicate<AccessRecord> records) {
        refused = records;
    }

    /** Returns everything that it has taken, in the order of arrival. */
    public synchronized List<AccessRecord> taken() {
        return List.copyOf(taken.values());
    }

    /** Returns how many calls there were, including those that failed. */
    public synchronized int calls() {
        return calls;
    }

    @Override
    public synchronized void append(List<AccessRecord> records) {
        Optional<FaultPoint> failure = begin();
        if (records.stream().anyMatch(refused)) {
            throw new StagedFailure(FaultPoint.BEFORE_EFFECT);
        }
        records.forEach(record -> taken.putIfAbsent(new RecordPlace(record.practice(), record.id()), record));
        fail(failure);
    }

    @Override
    public synchronized Page<AccessRecord> read(
            PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
        Optional<FaultPoint> failure = begin();
        Predicate<AccessRecord> isBehind =
                page.after().map(RecordingAccessLog::behind).orElse(record -> true);
        List<AccessRecord> found = new ArrayList<>(taken.values().stream()
                .filter(record -> record.practice().equals(practice))
                .filter(record -> record.chart().equals(chart))
                .filter(record -> period.contains(record.at()))
                .filter(isBehind)
                .sorted(OLDEST_FIRST.reversed())
                .limit(page.limit() + 1L)
                .toList());
        fail(failure);
        return page.cut(
                found,
                last -> new Cursor(last.at().toEpochMilli() + " " + last.id().value()));
    }

    private static Predicate<AccessRecord> behind(Cursor cursor) {
        String[] parts = cursor.value().split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("the cursor is of another list");
        }
        long at = Long.parseLong(parts[0]);
        return record -> {
            long own = record.at().toEpochMilli();
            return own < at || (own == at && record.id().value().compareTo(parts[1]) < 0);
        };
    }

    private Optional<FaultPoint> begin() {
        calls++;
        Optional<FaultPoint> failure =
                isDown ? Optional.of(FaultPoint.BEFORE_EFFECT) : Optional.ofNullable(failures.poll());
        fail(failure.filter(moment -> moment == FaultPoint.BEFORE_EFFECT));
        return failure;
    }

    private static void fail(Optional<FaultPoint> failure) {
        failure.ifPresent(moment -> {
            throw new StagedFailure(moment);
        });
    }
}
