package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RestrictionReview;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that read accounts, closed grants or several records in a wrong way. */
final class BrokenAccounts {

    private BrokenAccounts() {}

    static Stream<StorageFault> faults() {
        return Stream.concat(ofClosedGrants(), ofReads());
    }

    private static Stream<StorageFault> ofClosedGrants() {
        return Stream.of(
                StorageFault.of(
                        "keeps no history of what is closed",
                        BrokenStorage.tables(BrokenAccounts::withoutHistoryOfClosed),
                        "the_version_before_the_closed_one_is_kept_as_history"),
                StorageFault.of(
                        "keeps everything that is closed as history",
                        BrokenStorage.tables(BrokenAccounts::withHistoryOfAllClosed),
                        "a_grant_that_is_closed_as_it_is_has_no_history"),
                StorageFault.of(
                        "keeps every grant of a changed chart as history",
                        BrokenStorage.tables(BrokenAccounts::withHistoryOfAll),
                        "only_the_grants_that_a_change_names_are_written"),
                StorageFault.of(
                        "selects closed grants by their charts alone",
                        BrokenAccounts::unfiltered,
                        "closed_grants_are_selected_by_account_id_and_instant_the_last_first"),
                StorageFault.of(
                        "puts the latest grant of a chart first",
                        BrokenAccounts::latestFirst,
                        "a_later_grant_stands_behind_those_that_stay"));
    }

    private static Stream<StorageFault> ofReads() {
        return Stream.of(
                StorageFault.of(
                        "reads no record where the account has no grant",
                        BrokenAccounts::withoutRecord,
                        "a_chart_without_a_grant_of_the_account_has_its_record_only"),
                StorageFault.of(
                        "takes a chart that was never stored for a stored one",
                        BrokenAccounts::alwaysStored,
                        "a_chart_that_was_never_stored_is_in_version_0"),
                StorageFault.of(
                        "lists the charts of an account backwards",
                        BrokenAccounts::backwards,
                        "the_charts_of_an_account_are_listed_by_id_in_pages_each_once"),
                StorageFault.of(
                        "knows only the holders who use an account now",
                        BrokenAccounts::presentHolders,
                        "the_holders_of_accounts_are_found_by_their_account_and_by_any_grant"),
                StorageFault.of(
                        "reads the holders of the grants alone for a decision",
                        BrokenAccounts::withoutOtherHolders,
                        "a_decision_reads_every_holder_who_uses_or_has_used_the_account"),
                StorageFault.of(
                        "reads the holders who use the account now for a decision",
                        BrokenAccounts::withoutFormerUsers,
                        "a_decision_reads_every_holder_who_uses_or_has_used_the_account"),
                StorageFault.of(
                        "lists what is to be reviewed whatever the day is",
                        BrokenAccounts::reviewedAtOnce,
                        "blocks_and_freezes_are_listed_by_their_first_day_of_review"),
                StorageFault.of(
                        "reads one holder of several",
                        BrokenAccounts::oneHolder,
                        "several_records_are_read_at_once_each_under_its_key"),
                StorageFault.of(
                        "forgets which holders are under revocation",
                        BrokenAccounts::forgetful,
                        "a_revocation_under_way_is_found_until_it_is_removed"));
    }

    private static PracticeTables withoutHistoryOfClosed(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void keepFormers(ChartChange change, Instant at) {
                super.keepFormers(new ChartChange(change.next(), change.written(), List.of()), at);
            }
        };
    }

    private static PracticeTables withHistoryOfAllClosed(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void keepFormers(ChartChange change, Instant at) {
                change.closed().forEach(grant -> formers.append(new FormerGrant(grant, at)));
            }
        };
    }

    private static PracticeTables withHistoryOfAll(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void keepFormers(ChartChange change, Instant at) {
                grants(change.value().chart().value()).forEach(grant -> formers.append(new FormerGrant(grant, at)));
            }
        };
    }

    private static StorageRelay unfiltered() {
        return new StorageRelay() {
            @Override
            public Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
                return sound.closedGrants(practice, ClosedGrantFilter.on(filter.charts()), page);
            }
        };
    }

    private static StorageRelay latestFirst() {
        return new StorageRelay() {
            @Override
            public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
                Versioned<ChartAccess> read = sound.chart(practice, chart);
                List<Grant> grants = new ArrayList<>(read.value().grants());
                Collections.reverse(grants);
                return read.to(new ChartAccess(read.value().record(), grants));
            }
        };
    }

    private static StorageRelay withoutRecord() {
        return new StorageRelay() {
            @Override
            public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
                AccountAccess read = sound.access(practice, account, chart);
                return read.grants().isEmpty() ? recorded(read, practice, chart, 0) : read;
            }
        };
    }

    private static StorageRelay alwaysStored() {
        return new StorageRelay() {
            @Override
            public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
                AccountAccess read = sound.access(practice, account, chart);
                return read.chart().version() == 0 ? recorded(read, practice, chart, 1) : read;
            }
        };
    }

    private static AccountAccess recorded(AccountAccess read, PracticeId practice, ChartId chart, long version) {
        return new AccountAccess(
                read.account(),
                new Versioned<>(ChartRecord.untouched(practice, chart), version),
                read.grants(),
                read.holders());
    }

    private static StorageRelay backwards() {
        return new StorageRelay() {
            @Override
            public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
                Page<AccountAccess> read = sound.access(practice, account, page);
                List<AccountAccess> items = new ArrayList<>(read.items());
                Collections.reverse(items);
                return new Page<>(items, read.next());
            }
        };
    }

    private static StorageRelay presentHolders() {
        return new StorageRelay() {
            @Override
            public List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
                return sound.holdersOf(practice, accounts).stream()
                        .filter(holder -> holder.value()
                                .account()
                                .filter(accounts::contains)
                                .isPresent())
                        .toList();
            }
        };
    }

    private static StorageRelay withoutOtherHolders() {
        return new StorageRelay() {
            @Override
            public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
                return ofGrants(sound.access(practice, account, chart));
            }

            @Override
            public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
                return sound.access(practice, account, page).map(BrokenAccounts::ofGrants);
            }
        };
    }

    private static StorageRelay withoutFormerUsers() {
        return new StorageRelay() {
            @Override
            public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
                AccountAccess read = sound.access(practice, account, chart);
                Set<HolderId> named = read.grants().stream().map(Grant::holder).collect(Collectors.toSet());
                return new AccountAccess(
                        account,
                        read.chart(),
                        read.grants(),
                        read.holders().stream()
                                .filter(holder -> named.contains(holder.value().id())
                                        || holder.value().account().equals(Optional.of(account)))
                                .toList());
            }
        };
    }

    private static AccountAccess ofGrants(AccountAccess read) {
        Set<HolderId> named = read.grants().stream().map(Grant::holder).collect(Collectors.toSet());
        return new AccountAccess(
                read.account(),
                read.chart(),
                read.grants(),
                read.holders().stream()
                        .filter(holder -> named.contains(holder.value().id()))
                        .toList());
    }

    private static StorageRelay reviewedAtOnce() {
        return new StorageRelay() {
            @Override
            public Page<String> restricted(
                    PracticeId practice, RecordType type, LocalDate reviewBy, Page.Request page) {
                return sound.restricted(practice, type, RestrictionReview.NEVER, page);
            }
        };
    }

    private static StorageRelay oneHolder() {
        return new StorageRelay() {
            @Override
            public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
                return sound.holders(practice, keys).entrySet().stream()
                        .limit(1)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            }
        };
    }

    private static StorageRelay forgetful() {
        return new StorageRelay() {
            @Override
            public List<Holder> underRevocation(int max) {
                return List.of();
            }
        };
    }
}
