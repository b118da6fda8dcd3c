package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that exactly one of several concurrent callers gets what only one can have. */
abstract class RaceTests extends StorageTestCase {

    private static final int ROUNDS = 10;
    private static final int CALLERS = 16;

    private final List<RecordKind> sorts = RecordKind.all(samples);

    RaceTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    @Requirement({"PA-042", "PA-131"})
    public final void of_many_that_redeem_one_invitation_exactly_one_does() {
        for (int round = 0; round < ROUNDS; round++) {
            Invitation invitation = samples.invitation();
            commit(changes().invitation(Versioned.fresh(invitation)));
            List<Invitation> redeemed = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> redeemed(invitation))
                    .toList();
            List<ChangeSet> attempts = redeemed.stream()
                    .map(one -> changes().invitation(new Versioned<>(one, 1)).build())
                    .toList();
            int winner = onlyWinner(attempts, "redeemed one invitation");
            assertEquals(
                    Optional.of(new Versioned<>(redeemed.get(winner), 2)),
                    store().invitation(practice(), RecordKey.of(invitation.id())),
                    "the invitation after the race: that of the one who was told to have won");
        }
    }

    @Test
    @Requirement("PA-042")
    public final void whoever_loses_leaves_nothing_behind() {
        for (int round = 0; round < ROUNDS; round++) {
            Invitation invitation = samples.invitation();
            commit(changes().invitation(Versioned.fresh(invitation)));
            List<Message> messages = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> samples.message())
                    .toList();
            List<ChangeSet> attempts = messages.stream()
                    .map(message -> changes()
                            .invitation(new Versioned<>(redeemed(invitation), 1))
                            .message(message)
                            .build())
                    .toList();
            int winner = onlyWinner(attempts, "redeemed one invitation with a message");
            List<Message> queued = messages.stream()
                    .filter(message ->
                            outbox().message(practice(), message.id()).isPresent())
                    .toList();
            assertEquals(List.of(messages.get(winner)), queued, "the messages queued after the race");
        }
    }

    @Test
    public final void of_many_that_write_over_one_version_exactly_one_does_whatever_it_is() {
        for (long version = 0; version < 3; version++) {
            for (RecordKind sort : sorts) {
                long read = version;
                onlyWinner(attempts(caller -> sort.over(read, changes())), "wrote over one version: " + sort.name());
                assertEquals(version + 1, sort.version(store()), "version after the race: " + sort.name());
            }
        }
    }

    @Test
    @Requirement({"PA-007", "PA-130"})
    public final void of_many_that_claim_one_key_exactly_one_gets_it() {
        for (int round = 0; round < ROUNDS; round++) {
            RecordKey key = key();
            List<Holder> holders = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> samples.holder())
                    .toList();
            List<ChangeSet> attempts = holders.stream()
                    .map(holder -> changes()
                            .holder(Versioned.fresh(holder))
                            .claim(key, holder.id().value())
                            .build())
                    .toList();
            int winner = onlyWinner(attempts, "claimed one key");
            assertEquals(
                    Optional.of(new Versioned<>(holders.get(winner), 1)),
                    store().holder(practice(), key),
                    "the owner of the key after the race: the one who was told to have won");
        }
    }

    @Test
    @Requirement("PA-130")
    public final void one_commit_made_by_many_is_done_once_and_all_are_told_so() {
        for (int round = 0; round < ROUNDS; round++) {
            Holder holder = samples.holder();
            ChangeSet changes = changes().holder(Versioned.fresh(holder)).build();
            List<CommitResult> results = ConcurrentCalls.each(CALLERS, caller -> store().commit(changes));
            assertEquals(Set.of(new Committed()), Set.copyOf(results), "what many that repeat one commit are told");
            assertEquals(
                    Optional.of(new Versioned<>(holder, 1)),
                    store().holder(practice(), RecordKey.of(holder.id())),
                    "the record that many repetitions of one commit wrote");
        }
    }

    @Test
    @Requirement({"PA-045", "PA-131"})
    public final void no_write_is_lost_when_everybody_decides_again() {
        Holder holder = samples.holder();
        commit(changes().holder(Versioned.fresh(holder)));
        ConcurrentCalls.each(
                CALLERS,
                caller -> IntStream.range(0, ROUNDS).map(time -> charge(holder)).sum());
        Holder charged = found(store().holder(practice(), RecordKey.of(holder.id())), "a holder")
                .value();
        assertEquals(CALLERS * ROUNDS, charged.tries().wrong(), "how many tries of many callers were counted");
    }

    @Test
    public final void commits_that_cross_each_other_neither_hang_nor_fail() {
        List<RecordKind> one = RecordKind.all(samples);
        List<RecordKind> other = new ArrayList<>(one);
        Collections.reverse(other);
        one.forEach(sort -> commit(sort.over(0, changes())));
        ConcurrentCalls.each(
                CALLERS,
                caller -> IntStream.range(0, ROUNDS)
                        .map(time -> writeAll(caller % 2 == 0 ? one : other))
                        .sum());
        one.forEach(sort -> assertEquals(
                1L + CALLERS * ROUNDS, sort.version(store()), "version after all had written: " + sort.name()));
    }

    @Test
    public final void a_value_and_its_version_belong_together_while_others_write() {
        Grant grant = samples.grant();
        commit(changes().chart(Versioned.fresh(stamped(grant, 1))));
        List<Boolean> consistent =
                ConcurrentCalls.each(CALLERS, caller -> caller % 2 == 0 ? stamp(grant) : watch(grant));
        assertEquals(Set.of(true), Set.copyOf(consistent), "whether each chart read was all of one version");
    }

    /** Returns a chart whose every part shows its version. */
    private ChartAccess stamped(Grant grant, long version) {
        Grant stamped = grant.endingAt(samples.after(Duration.ofMillis(version)));
        return samples.chart(stamped).with(samples.head(version));
    }

    private boolean stamp(Grant grant) {
        for (int time = 0; time < ROUNDS; time++) {
            long version = store().chart(practice(), grant.chart()).version();
            store().commit(changes()
                    .chart(new Versioned<>(stamped(grant, version + 1), version))
                    .build());
        }
        return true;
    }

    private boolean watch(Grant grant) {
        return IntStream.range(0, 5 * ROUNDS).allMatch(time -> {
            Versioned<ChartAccess> read = store().chart(practice(), grant.chart());
            Instant until = read.value().grants().get(0).validity().until().orElseThrow();
            return read.value().head().length() == read.version()
                    && until.equals(samples.after(Duration.ofMillis(read.version())));
        });
    }

    /** Counts one more try, and decides again until the commit succeeds. */
    private int charge(Holder holder) {
        return untilCommitted(() -> {
            Versioned<Holder> read = found(store().holder(practice(), RecordKey.of(holder.id())), "a holder");
            return changes()
                    .holder(read.to(read.value().with(read.value().tries().charged())));
        });
    }

    private int writeAll(List<RecordKind> sorts) {
        return untilCommitted(() -> {
            ChangeSet.Builder changes = changes();
            sorts.forEach(sort -> sort.over(sort.version(store()), changes));
            return changes;
        });
    }

    private int untilCommitted(Supplier<ChangeSet.Builder> decision) {
        int attempts = 1;
        while (!(store().commit(decision.get().build()) instanceof Committed)) {
            attempts++;
            assertTrue(attempts < 10_000, "a commit was refused 10,000 times although somebody has to win each time");
        }
        return attempts;
    }

    private List<ChangeSet> attempts(IntFunction<ChangeSet.Builder> attempt) {
        return IntStream.range(0, CALLERS)
                .mapToObj(caller -> attempt.apply(caller).build())
                .toList();
    }

    private Invitation redeemed(Invitation invitation) {
        AccountId account = samples.account();
        return invitation.become(new InvitationState.Redeemed(samples.now(), account, List.of()));
    }

    /** Runs all attempts at once and returns the number of the only one that succeeded. */
    private int onlyWinner(List<ChangeSet> attempts, String what) {
        List<CommitResult> results =
                ConcurrentCalls.each(attempts.size(), caller -> store().commit(attempts.get(caller)));
        List<Integer> winners = new ArrayList<>();
        IntStream.range(0, results.size())
                .filter(caller -> results.get(caller) instanceof Committed)
                .forEach(winners::add);
        assertEquals(1, winners.size(), "how many of " + attempts.size() + " callers at once " + what);
        return winners.get(0);
    }
}
