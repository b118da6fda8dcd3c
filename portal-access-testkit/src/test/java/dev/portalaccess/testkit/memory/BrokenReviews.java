package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.model.stored.ReviewFilter.AffirmedBefore;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.FirstMeeting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that lose marks of use, or list grants for a review in a wrong way. */
final class BrokenReviews {

    private BrokenReviews() {}

    static Stream<StorageFault> faults() {
        return Stream.concat(ofMarks(), ofReviews());
    }

    private static Stream<StorageFault> ofMarks() {
        return Stream.of(
                StorageFault.of(
                        "writes each use of a day",
                        BrokenReviews::writingEachUse,
                        "a_day_of_use_is_written_once_and_the_latest_one_stays"),
                StorageFault.of(
                        "keeps one mark for a chart",
                        BrokenReviews::markingCharts,
                        "a_mark_is_of_one_account_and_one_chart"),
                StorageFault.of(
                        "looks for a mark, and writes it without looking again",
                        BrokenReviews::lookThenMark,
                        "of_many_that_record_a_use_at_once_one_writes"),
                StorageFault.of(
                        "lists what began long ago as unused",
                        BrokenReviews::forgettingUses,
                        "a_grant_is_unused_without_a_mark_since_it_was_affirmed"),
                StorageFault.of(
                        "purges marks of the day that has begun",
                        PurgeRequest.by((store, asked) -> asked.kind() == Purgeable.USES
                                ? store.sound.purge(asked.kind(), asked.before().plusMillis(1), asked.max())
                                : asked.of(store)),
                        "a_mark_goes_once_its_day_began_before"),
                StorageFault.of(
                        "loses marks in a restart", BrokenReviews::losingMarks, "a_mark_of_use_outlasts_a_restart"));
    }

    private static Stream<StorageFault> ofReviews() {
        return Stream.of(
                StorageFault.of(
                        "lists what is to be reviewed last first",
                        BrokenReviews::backwards,
                        "held_grants_are_due_by_their_first_day_of_review"),
                StorageFault.of(
                        "lists grants by their basis alone",
                        BrokenReviews::atAnyTime,
                        "grants_on_a_basis_are_due_by_the_instant_when_they_were_affirmed"),
                StorageFault.of("lists closed grants", BrokenReviews::withClosed, "a_closed_grant_is_not_due"),
                StorageFault.of(
                        "leaves the last grant of a page out",
                        BrokenReviews::withGaps,
                        "grants_of_one_place_are_listed_once_each_whatever_the_page"),
                StorageFault.of(
                        "loses confirmations",
                        BrokenStorage.garbling(
                                Grant.class, grant -> RecordCopies.with(grant, "confirmation", Optional.empty())),
                        "a_grant_in_any_standing_is_read_by_its_account",
                        "grants_on_a_basis_are_due_by_the_instant_when_they_were_affirmed"));
    }

    private static StorageRelay writingEachUse() {
        return new StorageRelay() {
            @Override
            public boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
                super.markUse(practice, account, chart, day);
                return true;
            }
        };
    }

    private static StorageRelay markingCharts() {
        AccountId anyone = new AccountId("anyone");
        return new StorageRelay() {
            @Override
            public boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
                return super.markUse(practice, anyone, chart, day);
            }

            @Override
            public Map<AccountId, LocalDate> lastUses(PracticeId practice, ChartId chart, Set<AccountId> accounts) {
                Map<AccountId, LocalDate> days = new HashMap<>();
                super.lastUses(practice, chart, Set.of(anyone))
                        .values()
                        .forEach(day -> accounts.forEach(account -> days.put(account, day)));
                return days;
            }
        };
    }

    private static StorageRelay lookThenMark() {
        FirstMeeting beforeWriting = new FirstMeeting();
        return new StorageRelay() {
            @Override
            public boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
                boolean isNew =
                        !day.equals(lastUses(practice, chart, Set.of(account)).get(account));
                beforeWriting.await();
                super.markUse(practice, account, chart, day);
                return isNew;
            }
        };
    }

    private static StorageRelay forgettingUses() {
        return new StorageRelay() {
            @Override
            public Page<Grant> unused(PracticeId practice, Instant before, Page.Request page) {
                return super.unused(practice, before.plus(Duration.ofDays(400)), page);
            }
        };
    }

    private static StorageRelay losingMarks() {
        return new StorageRelay() {
            @Override
            void reopen() {
                sound.everywhere(all -> {
                    all.forEach(tables -> tables.uses.clear());
                    return true;
                });
            }
        };
    }

    private static StorageRelay backwards() {
        return new StorageRelay() {
            @Override
            public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
                Page<Grant> read = super.due(practice, filter, page);
                List<Grant> items = new ArrayList<>(read.items());
                Collections.reverse(items);
                return new Page<>(items, read.next());
            }
        };
    }

    private static StorageRelay atAnyTime() {
        return new StorageRelay() {
            @Override
            public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
                return super.due(
                        practice,
                        filter instanceof AffirmedBefore affirmed
                                ? new AffirmedBefore(affirmed.basis(), affirmed.evidenced(), Instant.MAX)
                                : filter,
                        page);
            }
        };
    }

    private static StorageRelay withClosed() {
        return new StorageRelay() {
            @Override
            public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
                Page<Grant> read = super.due(practice, filter, page);
                List<Grant> items = new ArrayList<>(read.items());
                sound.in(
                        practice,
                        tables -> items.addAll(tables.closed.values().stream()
                                .map(closed -> closed.grant())
                                .filter(filter::matches)
                                .toList()));
                return new Page<>(items, read.next());
            }
        };
    }

    private static StorageRelay withGaps() {
        return new StorageRelay() {
            @Override
            public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
                Page<Grant> read = super.due(practice, filter, page);
                return read.next().isEmpty()
                        ? read
                        : new Page<>(read.items().subList(0, read.items().size() - 1), read.next());
            }
        };
    }
}
