package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that do not tell who has access, or who had. */
final class BrokenGrants {

    private BrokenGrants() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "answers from a cache that commits do not clear",
                        Cached::new,
                        "a_commit_is_seen_by_the_next_read",
                        "an_account_is_another_one_in_every_other_practice"),
                StorageFault.of(
                        "leaves out revoked grants",
                        telling(BrokenGrants::open),
                        "a_grant_in_any_standing_is_read_by_its_account"),
                StorageFault.of(
                        "reads one grant of several",
                        telling(grants -> grants.stream().limit(1).toList()),
                        "ended_and_revoked_grants_are_read_as_well",
                        "every_grant_of_an_account_is_read_whichever_chart_it_is_on"),
                StorageFault.of(
                        "tells grants twice",
                        telling(grants ->
                                Stream.concat(grants.stream(), grants.stream()).toList()),
                        "an_account_is_another_one_in_every_other_practice"),
                StorageFault.of(
                        "reads everybody's grants",
                        BrokenGrants::everybodys,
                        "an_account_without_grants_has_none",
                        "nobody_elses_grant_is_read"),
                StorageFault.of(
                        "leaves closed grants among the open ones",
                        BrokenStorage.tables(BrokenGrants::closingNothing),
                        "a_closed_grant_leaves_the_chart_and_the_account"),
                StorageFault.of(
                        "forgets closed grants",
                        BrokenStorage.tables(BrokenGrants::forgettingClosed),
                        "a_closed_grant_leaves_the_chart_and_the_account",
                        "closed_grants_are_listed_in_pages_each_once"),
                StorageFault.of(
                        "leaves out the holders behind a decision",
                        BrokenGrants::withoutHolders,
                        "a_decision_reads_the_accounts_grants_the_record_and_the_holder"),
                StorageFault.of(
                        "keeps the present as history",
                        BrokenStorage.tables(BrokenGrants::keepingPresent),
                        "a_grant_nobody_has_replaced_has_no_history"),
                StorageFault.of(
                        "keeps no history",
                        keeping((former, at) -> Optional.empty()),
                        "a_former_version_goes_once_it_was_replaced_before"),
                StorageFault.of(
                        "keeps history without the instant of its own",
                        keeping((former, at) -> Optional.of(
                                new FormerGrant(former, former.validity().from()))),
                        "each_former_version_of_a_grant_is_kept_with_the_instant_it_was_replaced",
                        "only_what_was_replaced_is_history"),
                StorageFault.of(
                        "keeps history without holds and revocations",
                        keeping((former, at) -> Optional.of(new FormerGrant(freed(former), at))),
                        "a_grant_of_any_standing_is_kept_as_it_was"),
                StorageFault.of(
                        "keeps as history what was not replaced",
                        BrokenStorage.tables(BrokenGrants::keepingAll),
                        "only_what_was_replaced_is_history"));
    }

    private static List<Grant> open(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.standing() instanceof GrantState.Open)
                .toList();
    }

    private static Grant freed(Grant grant) {
        return RecordCopies.with(grant, "standing", GrantState.NOT_HELD);
    }

    private static Supplier<StorageRelay> telling(UnaryOperator<List<Grant>> change) {
        return () -> new StorageRelay() {
            @Override
            public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
                return sound.access(practice, account, page).map(this::changed);
            }

            @Override
            public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
                return changed(sound.access(practice, account, chart));
            }

            private AccountAccess changed(AccountAccess read) {
                return new AccountAccess(read.account(), read.chart(), change.apply(read.grants()), read.holders());
            }
        };
    }

    private static Supplier<StorageRelay> keeping(BiFunction<Grant, Instant, Optional<FormerGrant>> history) {
        return BrokenStorage.tables(practice -> new PracticeTables(practice) {
            @Override
            void keepFormers(ChartChange change, Instant at) {
                replaced(change)
                        .flatMap(grant -> history.apply(grant, at).stream())
                        .forEach(formers::append);
            }
        });
    }

    private static PracticeTables keepingAll(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void keepFormers(ChartChange change, Instant at) {
                grants(change.value().chart().value()).forEach(grant -> formers.append(new FormerGrant(grant, at)));
            }
        };
    }

    private static PracticeTables keepingPresent(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void keepFormers(ChartChange change, Instant at) {
                change.value().grants().forEach(grant -> formers.append(new FormerGrant(grant, at)));
            }
        };
    }

    private static PracticeTables closingNothing(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void apply(ChangeSet changes) {
                Map<String, List<Grant>> before = new ConcurrentHashMap<>();
                changes.charts()
                        .forEach(chart -> before.put(
                                chart.value().chart().value(),
                                List.copyOf(grants(chart.value().chart().value()))));
                super.apply(changes);
                changes.charts()
                        .forEach(chart -> chart.closed()
                                .forEach(closed -> before
                                        .get(chart.value().chart().value())
                                        .stream()
                                        .filter(grant -> grant.id().equals(closed.id()))
                                        .forEach(this::openAgain)));
            }

            private void openAgain(Grant grant) {
                String chart = grant.chart().value();
                Versioned<ChartAccess> stored = charts.get(chart).orElseThrow();
                charts.put(chart, stored.to(stored.value().with(grant)));
            }
        };
    }

    private static PracticeTables forgettingClosed(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void close(Grant grant, Instant at) {
                // Nothing is kept.
            }
        };
    }

    private static StorageRelay withoutHolders() {
        return new StorageRelay() {
            @Override
            public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
                AccountAccess read = sound.access(practice, account, chart);
                return new AccountAccess(read.account(), read.chart(), read.grants(), List.of());
            }
        };
    }

    private static final class Cached extends StorageRelay {
        private final Map<AccountId, Page<AccountAccess>> pages = new ConcurrentHashMap<>();
        private final Map<List<String>, AccountAccess> charts = new ConcurrentHashMap<>();

        @Override
        public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
            return pages.computeIfAbsent(account, one -> sound.access(practice, one, page));
        }

        @Override
        public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
            return charts.computeIfAbsent(
                    List.of(account.value(), chart.value()), one -> sound.access(practice, account, chart));
        }
    }

    /** Reads the grants of a practice without looking whose they are. */
    private static StorageRelay everybodys() {
        Map<PracticeId, PracticeTables> practices = new ConcurrentHashMap<>();
        return new StorageRelay(
                new InMemoryAccessStore(practice -> practices.computeIfAbsent(practice, PracticeTables::new))) {
            @Override
            public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
                List<AccountAccess> all =
                        practices.getOrDefault(practice, new PracticeTables(practice)).charts.values().stream()
                                .flatMap(chart -> accesses(chart))
                                .toList();
                return new Page<>(all, Optional.empty());
            }

            private Stream<AccountAccess> accesses(Versioned<ChartAccess> chart) {
                return chart.value().grants().stream()
                        .map(grant -> new AccountAccess(
                                grant.account(),
                                new Versioned<>(chart.value().record(), chart.version()),
                                List.of(grant),
                                List.of()));
            }
        };
    }
}
