package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Standing;
import dev.portalaccess.spi.AccessQueries.Former;
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

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.of(
                        "answers from a cache that commits do not clear",
                        Cached::new,
                        "a_commit_is_seen_by_the_next_read",
                        "an_account_is_another_one_in_every_other_practice"),
                Fault.of(
                        "leaves out revoked grants",
                        telling(BrokenGrants::open),
                        "a_grant_in_any_standing_is_read_by_its_account"),
                Fault.of(
                        "reads one grant of several",
                        telling(grants -> grants.stream().limit(1).toList()),
                        "ended_and_revoked_grants_are_read_as_well",
                        "every_grant_of_an_account_is_read_whichever_chart_it_is_on"),
                Fault.of(
                        "tells grants twice",
                        telling(grants ->
                                Stream.concat(grants.stream(), grants.stream()).toList()),
                        "an_account_is_another_one_in_every_other_practice"),
                Fault.of(
                        "reads everybody's grants",
                        BrokenGrants::everybodys,
                        "an_account_without_grants_has_none",
                        "nobody_elses_grant_is_read"),
                Fault.of(
                        "keeps the present as history",
                        Broken.tables(BrokenGrants::keepingPresent),
                        "a_grant_nobody_has_replaced_has_no_history"),
                Fault.of(
                        "keeps no history",
                        keeping((former, at) -> Optional.empty()),
                        "a_former_version_goes_once_it_was_replaced_before"),
                Fault.of(
                        "keeps history without the instant of its own",
                        keeping((former, at) ->
                                Optional.of(new Former(former, former.validity().from()))),
                        "each_former_version_of_a_grant_is_kept_with_the_instant_it_was_replaced",
                        "only_what_was_replaced_is_history"),
                Fault.of(
                        "keeps history without holds and revocations",
                        keeping((former, at) -> Optional.of(new Former(freed(former), at))),
                        "a_grant_of_any_standing_is_kept_as_it_was"),
                Fault.of(
                        "keeps as history what was not replaced",
                        Broken.tables(BrokenGrants::keepingAll),
                        "only_what_was_replaced_is_history"));
    }

    private static List<Grant> open(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.standing() instanceof Standing.Open)
                .toList();
    }

    private static Grant freed(Grant grant) {
        return Copies.with(grant, "standing", Standing.FREE);
    }

    private static Supplier<Relay> telling(UnaryOperator<List<Grant>> change) {
        return () -> new Relay() {
            @Override
            public List<Grant> grantsOf(PracticeId practice, AccountId account) {
                return change.apply(sound.grantsOf(practice, account));
            }
        };
    }

    private static Supplier<Relay> keeping(BiFunction<Grant, Instant, Optional<Former>> history) {
        return Broken.tables(practice -> new Tables(practice) {
            @Override
            void keepFormers(ChartAccess next, Instant at) {
                grants(next.chart().value()).stream()
                        .filter(grant -> !next.grants().contains(grant))
                        .flatMap(grant -> history.apply(grant, at).stream())
                        .forEach(formers::append);
            }
        });
    }

    private static Tables keepingAll(PracticeId practice) {
        return new Tables(practice) {
            @Override
            void keepFormers(ChartAccess next, Instant at) {
                grants(next.chart().value()).forEach(grant -> formers.append(new Former(grant, at)));
            }
        };
    }

    private static Tables keepingPresent(PracticeId practice) {
        return new Tables(practice) {
            @Override
            void keepFormers(ChartAccess next, Instant at) {
                next.grants().forEach(grant -> formers.append(new Former(grant, at)));
            }
        };
    }

    private static final class Cached extends Relay {
        private final Map<AccountId, List<Grant>> cache = new ConcurrentHashMap<>();

        @Override
        public List<Grant> grantsOf(PracticeId practice, AccountId account) {
            return cache.computeIfAbsent(account, login -> sound.grantsOf(practice, login));
        }
    }

    /** Reads the grants of a practice without looking whose they are. */
    private static Relay everybodys() {
        Map<PracticeId, Tables> practices = new ConcurrentHashMap<>();
        return new Relay(new InMemoryAccessStore(practice -> practices.computeIfAbsent(practice, Tables::new))) {
            @Override
            public List<Grant> grantsOf(PracticeId practice, AccountId account) {
                return practices.getOrDefault(practice, new Tables(practice)).charts.values().stream()
                        .flatMap(chart -> chart.value().grants().stream())
                        .toList();
            }
        };
    }
}
