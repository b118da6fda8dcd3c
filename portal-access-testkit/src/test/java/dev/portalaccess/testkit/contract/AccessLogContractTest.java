package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.testkit.recording.RecordingAccessLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class AccessLogContractTest extends PlantedFaults<AccessLogContractTest.Tampered> {

    private static Tampered subject = new Tampered();

    AccessLogContractTest() {
        super(Subject.class);
    }

    static final class Subject extends AccessLogContract {

        @Override
        protected AccessLog log() {
            return subject;
        }

        @Override
        protected PracticeId practice() {
            return new PracticeId("riverside");
        }

        @Override
        protected void reopen() {
            subject.reopen();
        }

        @Override
        protected Optional<AccessLog> unreachable() {
            return Optional.of(subject.unreachable());
        }
    }

    /** Sound until a method is overridden. */
    static class Tampered implements AccessLog {

        RecordingAccessLog log = new RecordingAccessLog();

        @Override
        public void append(List<AccessRecord> records) {
            log.append(records);
        }

        @Override
        public Page<AccessRecord> read(PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
            return log.read(practice, chart, period, page);
        }

        void reopen() {
            // It keeps what it has.
        }

        AccessLog unreachable() {
            RecordingAccessLog down = new RecordingAccessLog();
            down.goDown();
            return down;
        }
    }

    /** Reads from a list of its own, in a wrong way. */
    abstract static class OwnList extends Tampered {

        final List<AccessRecord> records = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void append(List<AccessRecord> more) {
            records.addAll(more);
        }

        @Override
        public Page<AccessRecord> read(PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
            List<AccessRecord> found = new ArrayList<>(records);
            found.removeIf(record -> !record.practice().equals(practice)
                    || !record.chart().equals(chart)
                    || !period.contains(record.at()));
            found.sort(Comparator.comparing(AccessRecord::at).reversed());
            int from =
                    page.after().map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
            int until = Math.min(found.size(), from + page.limit());
            return new Page<>(
                    found.subList(Math.min(from, until), until),
                    Optional.of(new Page.Cursor(Integer.toString(until))).filter(next -> until < found.size()));
        }
    }

    @Override
    Tampered sound() {
        return new Tampered();
    }

    @Override
    void put(Tampered tampered) {
        subject = tampered;
    }

    @Override
    Stream<Planted<Tampered>> faults() {
        return Stream.of(
                planted("forgets the legal basis", "reads_a_record_as_it_was_taken", () -> new Tampered() {
                    @Override
                    public void append(List<AccessRecord> records) {
                        super.append(records.stream()
                                .map(AccessLogContractTest::withoutBasis)
                                .toList());
                    }
                }),
                planted(
                        "takes a record as often as it comes",
                        "takes_a_record_once_however_often_it_comes",
                        () -> new OwnList() {}),
                planted("writes over what it has", "keeps_what_it_took_first_under_an_id", () -> new OwnList() {
                    @Override
                    public void append(List<AccessRecord> more) {
                        more.forEach(record -> records.removeIf(one -> one.id().equals(record.id())));
                        super.append(more);
                    }
                }),
                planted("drops what is older than the newest", "takes_records_that_come_late", () -> new OwnList() {
                    @Override
                    public void append(List<AccessRecord> more) {
                        super.append(more.stream()
                                .filter(record -> records.stream()
                                        .noneMatch(one -> one.at().isAfter(record.at())))
                                .toList());
                    }
                }),
                planted("takes a hundred records at most", "takes_many_records_at_once", () -> new Tampered() {
                    @Override
                    public void append(List<AccessRecord> records) {
                        super.append(records.subList(0, Math.min(100, records.size())));
                    }
                }),
                planted("reads every practice", "keeps_practices_and_charts_apart", () -> new OwnList() {
                    @Override
                    public Page<AccessRecord> read(
                            PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
                        List<AccessRecord> found = records.stream()
                                .filter(record -> record.chart().equals(chart))
                                .toList();
                        return new Page<>(found, Optional.empty());
                    }
                }),
                planted(
                        "leaves the first instant of the period out",
                        "reads_the_period_with_its_beginning_and_without_its_end",
                        () -> new Tampered() {
                            @Override
                            public Page<AccessRecord> read(
                                    PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
                                return super.read(
                                        practice,
                                        chart,
                                        new AccessPeriod(period.from().map(from -> from.plusMillis(1)), period.until()),
                                        page);
                            }
                        }),
                planted("loses the last record of a page", "reads_pages_of_any_size", () -> new Tampered() {
                    @Override
                    public Page<AccessRecord> read(
                            PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
                        Page<AccessRecord> read = super.read(practice, chart, period, page);
                        return read.next().isEmpty()
                                ? read
                                : new Page<>(
                                        read.items().subList(0, read.items().size() - 1), read.next());
                    }
                }),
                planted(
                        "counts to the beginning of a page",
                        "moves_nothing_when_records_come_between_pages",
                        () -> new OwnList() {}),
                planted(
                        "begins anew at a cursor that it does not know",
                        "rejects_a_cursor_of_another_list",
                        () -> new Tampered() {
                            @Override
                            public Page<AccessRecord> read(
                                    PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
                                try {
                                    return super.read(practice, chart, period, page);
                                } catch (IllegalArgumentException e) {
                                    return super.read(practice, chart, period, Page.Request.first(page.limit()));
                                }
                            }
                        }),
                planted("keeps everything in memory", "has_every_record_after_a_restart", () -> new Tampered() {
                    @Override
                    void reopen() {
                        log = new RecordingAccessLog();
                    }
                }),
                planted("serves one thread only", "takes_records_of_several_threads_at_once", () -> new Tampered() {
                    private final OneCallerOnly door = new OneCallerOnly();

                    @Override
                    public void append(List<AccessRecord> records) {
                        if (door.pass(() -> true, false)) {
                            super.append(records);
                        }
                    }
                }),
                planted(
                        "is silent when its data is out of reach",
                        "throws_rather_than_lose_a_record_or_read_nothing",
                        () -> new Tampered() {
                            @Override
                            AccessLog unreachable() {
                                return new RecordingAccessLog();
                            }
                        }));
    }

    private static AccessRecord withoutBasis(AccessRecord record) {
        List<UsedGrant> grants = record.grants().stream()
                .map(grant -> new UsedGrant(grant.grant(), grant.holder(), grant.relationship(), Optional.empty()))
                .toList();
        return new AccessRecord(
                record.id(),
                record.practice(),
                record.chart(),
                record.by(),
                record.part(),
                record.at(),
                grants,
                record.reasons());
    }
}
