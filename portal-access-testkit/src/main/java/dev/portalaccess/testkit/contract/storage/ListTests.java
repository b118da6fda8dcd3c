package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RestrictionReview;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the other work lists: messages, registrations, and holders who share a mailbox. */
abstract class ListTests extends OutboxTestCase {

    private int ticks;

    ListTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    @Requirement("PA-060")
    public final void messages_are_listed_by_their_states() {
        List<Message> newestFirst = new ArrayList<>();
        for (MessageState state : MessageState.values()) {
            Message queued = queued(samples.message(samples.after(tick()), progress(state)));
            newestFirst.add(0, queued);
            assertEquals(List.of(queued), listed(Set.of(state)), "messages that are " + state);
        }
        assertEquals(newestFirst, listed(EnumSet.allOf(MessageState.class)), "messages in all states, newest first");
        assertEquals(List.of(), listed(Set.of()), "messages in no state");
    }

    @Test
    @Requirement("PA-060")
    public final void a_message_that_is_marked_is_listed_in_its_new_state_at_its_old_place() {
        Message first = queued();
        Message second = queued(samples.message(samples.after(MOMENT)));
        outbox().mark(claimed(first), progress(MessageState.PARKED), ClaimDisposition.LET_GO);
        Message parked = first.with(progress(MessageState.PARKED));
        assertEquals(List.of(parked), listed(Set.of(MessageState.PARKED)), "messages that are parked");
        assertEquals(
                List.of(second, parked),
                listed(Set.of(MessageState.PARKED, MessageState.QUEUED)),
                "messages newest first, of which the older one has changed last");
    }

    @Test
    @Requirement("PA-060")
    public final void registrations_are_listed_by_their_steps() {
        FieldSamples variants = new FieldSamples(samples);
        List<Registration> newestFirst = new ArrayList<>();
        for (RegistrationStep step : variants.steps()) {
            Registration one = variants.registration(step);
            commit(changes().registration(Versioned.fresh(one)));
            newestFirst.add(0, one);
        }
        for (RegistrationStep.Kind kind : RegistrationStep.Kind.values()) {
            List<Registration> expected = newestFirst.stream()
                    .filter(one -> one.step().kind() == kind)
                    .toList();
            assertEquals(expected, registrations(Set.of(kind)), "registrations that are " + kind);
        }
        assertEquals(List.of(), registrations(Set.of()), "registrations at no step");
    }

    @Test
    @Requirement("PA-019")
    public final void holders_that_may_share_a_mailbox_are_told_oldest_first() {
        Holder first = stored("Ann.Example@example.org");
        Holder tagged = stored("ann.example+portal@EXAMPLE.org");
        stored("ann_example@example.org");
        stored("ann.example@example.com");
        commit(changes().holder(Versioned.fresh(new FieldSamples(samples).bareHolder(samples.holderId()))));
        assertEquals(List.of(first, tagged), sharing("ann.example@example.org"), "holders of one mailbox");
        assertEquals(List.of(), sharing("%@example.org"), "holders of a mailbox nobody has");
    }

    @Test
    @Requirement("PA-019")
    public final void a_holder_is_told_by_the_address_it_has_now() {
        Holder holder = stored("before@example.org");
        Holder moved = holder.withAddress(new EmailAddress("Now@example.org"));
        commit(changes().holder(new Versioned<>(moved, 1)));
        assertEquals(List.of(), sharing("before@example.org"), "holders of the mailbox it had");
        assertEquals(List.of(moved), sharing("now@example.org"), "holders of the mailbox it has");
    }

    @Test
    @Requirement("PA-019")
    public final void the_holders_of_several_mailboxes_are_told_together() {
        Holder ann = stored("ann@example.org");
        Holder second = stored("Ann@example.org");
        Holder ben = stored("ben@example.org");
        stored("cleo@example.org");
        assertEquals(
                Map.of(
                        mailbox("ann@example.org"), List.of(ann, second),
                        mailbox("ben@example.org"), List.of(ben),
                        mailbox("dan@example.org"), List.of()),
                queries()
                        .sharing(
                                practice(),
                                Set.of(
                                        mailbox("ann@example.org"),
                                        mailbox("ben@example.org"),
                                        mailbox("dan@example.org"))),
                "the holders of three mailboxes");
    }

    @Test
    @Requirement("PA-019")
    public final void at_most_100_holders_of_one_mailbox_are_told() {
        List<Holder> holders =
                Stream.generate(() -> stored("ward@example.org")).limit(101).toList();
        assertEquals(holders.subList(0, 100), sharing("ward@example.org"), "the first 100 of 101 that share a mailbox");
    }

    @Test
    @Requirement("PA-019")
    public final void holders_of_another_practice_are_not_told() {
        StorageSamples twin = samples.twin();
        commit(changes(twin).holder(Versioned.fresh(twin.holder())));
        assertEquals(
                List.of(),
                queries().sharing(practice(), StorageSamples.ADDRESS.mailbox()),
                "holders of a mailbox that another practice knows");
    }

    @Test
    @Requirement({"PA-072", "PA-075"})
    public final void blocks_and_freezes_are_listed_by_their_first_day_of_review() {
        LocalDate day = LocalDate.of(2008, 2, 29);
        for (RecordType type : List.of(RecordType.CHART, RecordType.HOLDER)) {
            String never = restricted(type, Optional.empty());
            String second = restricted(type, Optional.of(day.plusDays(1)));
            List<String> first = Stream.of(restricted(type, Optional.of(day)), restricted(type, Optional.of(day)))
                    .sorted()
                    .toList();
            restricted(type, Optional.of(day.plusYears(1)), 2);
            assertEquals(first, restricted(type, day), "those that are due on the day");
            assertEquals(List.of(), restricted(type, day.minusDays(1)), "those that are due on the day before");
            assertEquals(
                    List.of(first.get(0), first.get(1), second, never),
                    restricted(type, RestrictionReview.NEVER),
                    "all with a block or a freeze, in pages, without those whose last one was lifted");
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> scan().restricted(practice(), RecordType.INVITATION, day, Request.first(1)),
                "a list of records that have neither");
    }

    private List<String> restricted(RecordType type, LocalDate reviewBy) {
        List<String> all = new ArrayList<>();
        Optional<Request> request = Optional.of(Request.first(2));
        while (request.isPresent()) {
            Page<String> page = scan().restricted(practice(), type, reviewBy, request.get());
            all.addAll(page.items());
            request = page.next().map(Request.first(2)::after);
        }
        return all;
    }

    private String restricted(RecordType type, Optional<LocalDate> reviewOn) {
        return restricted(type, reviewOn, 1);
    }

    /** Stores a record with a freeze to be reviewed on that day, and with as many versions. */
    private String restricted(RecordType type, Optional<LocalDate> reviewOn, int versions) {
        AccessFreeze freeze = new AccessFreeze(
                samples.id("freeze"), samples.now(), StorageSamples.CLERK, Reason.SAFETY, Optional.empty(), reviewOn);
        Holder holder = samples.holder();
        ChartAccess chart = samples.chart();
        for (int version = 0; version < versions; version++) {
            List<AccessFreeze> freezes = version == 0 ? List.of(freeze) : List.of();
            commit(
                    type == RecordType.HOLDER
                            ? changes().holder(new Versioned<>(holder.withFreezes(freezes), version))
                            : changes()
                                    .chart(new Versioned<>(
                                            chart.with(chart.record().withFreezes(freezes)), version)));
        }
        return type == RecordType.HOLDER ? holder.id().value() : chart.chart().value();
    }

    private Duration tick() {
        ticks++;
        return Duration.ofSeconds(ticks);
    }

    private Holder stored(String address) {
        Holder holder = samples.holder().withAddress(new EmailAddress(address));
        commit(changes().holder(Versioned.fresh(holder)));
        return holder;
    }

    private static Mailbox mailbox(String address) {
        return new EmailAddress(address).mailbox();
    }

    private List<Holder> sharing(String address) {
        return queries().sharing(practice(), new EmailAddress(address).mailbox());
    }

    private List<Message> listed(Set<MessageState> states) {
        return outbox().messages(practice(), states, Request.first(100)).items();
    }

    private List<Registration> registrations(Set<RegistrationStep.Kind> steps) {
        return queries().registrations(practice(), steps, Request.first(100)).items();
    }
}
