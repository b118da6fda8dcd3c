package dev.portalaccess.jdbc.tenancy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many practices that share a storage; beside it each has one in memory to itself, with which it is compared. */
final class ManyPractices {

    private static final Instant LATER = PracticeTenant.START.plus(Duration.ofHours(1));
    private static final Instant LONG_AFTER = PracticeTenant.START.plus(Duration.ofDays(9_000));
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Storage shared;
    private final List<House> houses;
    private House present;

    private record House(PracticeTenant tenant, Storage alone) {}

    ManyPractices(Storage shared, int many) {
        this.shared = shared;
        this.houses = IntStream.range(0, many)
                .mapToObj(number -> new House(new PracticeTenant(number), new InMemoryAccessStore()))
                .toList();
        this.present = houses.get(0);
    }

    /** One practice after the other does that; how many did. */
    int eachInTurn(Consumer<ManyPractices> work) {
        for (House house : houses) {
            present = house;
            work.accept(this);
        }
        return houses.size();
    }

    void commitsEverything() {
        commit(present.tenant().first());
    }

    /** Versions differ from practice to practice from here on, and some have cancelled their invitation. */
    void rewritesItsChartAsOftenAsItLikes() {
        for (int version = 1; version <= present.tenant().number() % 4; version++) {
            commit(present.tenant().next(version));
        }
        if (present.tenant().number() % 3 == 0) {
            commit(present.tenant().cancelled());
        }
    }

    /** Over a version that only others still have; under ids of commits that only others have used. */
    void collidesWithItselfOnly() {
        commit(present.tenant().next(2));
        commit(present.tenant().next(3));
    }

    private void commit(ChangeSet changes) {
        both(storage -> storage.commit(changes));
    }

    void readsWhatItWouldReadAlone() {
        both(storage -> PracticeReads.around(storage, present.tenant().practice()));
    }

    void everyMessageIsClaimedOnce() {
        Set<Message> expected = houses.stream()
                .flatMap(house -> claimDue(house.alone()))
                .map(ClaimedMessage::message)
                .collect(toSet());
        assertThat(claimDue(shared).map(ClaimedMessage::message))
                .hasSize(houses.size())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Stream<ClaimedMessage> claimDue(Storage storage) {
        return storage.claimDue(wanted(LATER)).stream();
    }

    private static ClaimRequest wanted(Instant now) {
        return new ClaimRequest("worker", Set.of(Channel.EMAIL), now, 1_000, now.plus(LEASE));
    }

    /** While all others hold a message of the same id. */
    void claimsAndMarksItsMessage() {
        Instant now = LATER.plus(LEASE);
        both(storage -> claim(storage, LATER).isPresent());
        both(storage -> deliver(storage, claim(storage, now).orElseThrow(), now));
        if (present.tenant().number() % 2 == 0) {
            Message.Progress back = progress(MessageState.BOUNCED, now);
            both(storage -> storage.bounced(present.tenant().practice(), PracticeTenant.MESSAGE, back));
        }
    }

    private Optional<ClaimedMessage> claim(Storage storage, Instant now) {
        return storage.claim(present.tenant().practice(), PracticeTenant.MESSAGE, wanted(now));
    }

    private static List<Object> deliver(Storage storage, ClaimedMessage claim, Instant now) {
        Optional<ClaimedMessage> renewed = storage.renew(claim, now.plus(LEASE.multipliedBy(2)));
        boolean begun = storage.mark(claim, progress(MessageState.DEFERRED, now), ClaimDisposition.KEEP);
        boolean marked = storage.mark(claim, progress(MessageState.HANDED_OVER, now), ClaimDisposition.LET_GO);
        return List.of(renewed.map(ClaimedMessage::leaseUntil), begun, marked);
    }

    private static Message.Progress progress(MessageState state, Instant now) {
        return new Message.Progress(state, now, now, 1, Optional.of("envelope"), Optional.of("code"));
    }

    /** First what is past in the first half of them only, then in all. */
    void purgesWhatIsPastInEach() {
        Instant ofHalf = PracticeTenant.START.plusSeconds(houses.size() / 2);
        for (Instant before : List.of(ofHalf, LONG_AFTER)) {
            for (Purgeable kind : Purgeable.values()) {
                int expected = houses.stream()
                        .mapToInt(house -> purge(house.alone(), kind, before))
                        .sum();
                assertThat(purge(shared, kind, before)).as("%s", kind).isEqualTo(expected);
            }
            eachInTurn(ManyPractices::readsWhatItWouldReadAlone);
        }
    }

    private static int purge(Storage storage, Purgeable kind, Instant before) {
        return storage.purge(kind, before, 10_000);
    }

    private void both(Function<Storage, Object> work) {
        Object alone = work.apply(present.alone());
        assertThat(work.apply(shared)).as("%s", present.tenant()).isEqualTo(alone);
    }
}
