package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.FirstMeeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Purges that do not look at what still names a record, or at how old it is. */
final class BrokenRetention {

    private BrokenRetention() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "takes a record to be as old as its latest version",
                        BrokenStorage.tables(BrokenRetention::insertedWithEachVersion),
                        "a_holder_who_was_never_invited_is_as_old_as_the_commit_that_inserted_it",
                        "an_unanswered_registration_is_as_old_as_the_commit_that_inserted_it"),
                StorageFault.of(
                        "purges registrations whose invitations are stored",
                        unseen(Purgeable.REGISTRATIONS, BrokenRetention::hideInvitations),
                        "an_unanswered_registration_stays_while_its_invitation_is_stored"),
                StorageFault.of(
                        "looks for a registration's invitation in every practice",
                        everywhere(Purgeable.REGISTRATIONS),
                        "another_practices_invitation_of_that_id_keeps_no_registration"),
                StorageFault.of(
                        "purges registrations that are under way",
                        PurgeRequest.by(BrokenRetention::underWay),
                        "a_registration_that_is_under_way_stays_however_old_it_is"),
                StorageFault.of(
                        "purges invitations that registrations need",
                        unseen(Purgeable.INVITATIONS, BrokenRetention::hideRegistrations),
                        "an_invitation_that_a_registration_under_way_names_stays"),
                StorageFault.of(
                        "purges holders with a login",
                        PurgeRequest.by(BrokenRetention::withLogin),
                        "a_holder_with_a_login_stays"),
                StorageFault.of(
                        "purges holders whom invitations name",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideInvitations),
                        "a_holder_whom_an_invitation_names_stays_whatever_became_of_it"),
                StorageFault.of(
                        "purges holders whom registrations name",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideRegistrations),
                        "a_holder_whom_a_registration_names_stays_however_far_it_got"),
                StorageFault.of(
                        "purges holders whom charts name",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideCharts),
                        "a_holder_of_a_grant_stays_in_whatever_standing_it_is",
                        "a_holder_whom_a_block_bars_stays"),
                StorageFault.of(
                        "purges holders whom history names",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideFormers),
                        "a_holder_of_a_former_grant_stays_until_that_is_gone_as_well"),
                StorageFault.of(
                        "purges holders for whom messages wait",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideMessages),
                        "a_holder_for_whom_a_message_may_wait_stays"),
                StorageFault.of(
                        "keeps holders for whom nothing can be sent any more",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideWhatMessagesDeliver),
                        "a_message_whose_invitation_is_gone_keeps_nobody"),
                StorageFault.of(
                        "looks for what names a holder in every practice",
                        everywhere(Purgeable.HOLDERS),
                        "another_practices_records_keep_nobody"),
                StorageFault.of(
                        "writes over what is gone",
                        BrokenStorage.moved(BrokenRetention::goneIsNotMoved),
                        "a_commit_over_a_holder_who_is_gone_is_refused"),
                StorageFault.of(
                        "looks at holders, and removes them without looking again",
                        LookThenPurge::new,
                        "a_holder_who_is_invited_at_that_moment_stays_or_the_invitation_is_refused"),
                StorageFault.of(
                        "tells what it saw, not what it removed",
                        BrokenRetention::tellingWhatIsSeen,
                        "many_that_purge_at_once_tell_each_thing_once"),
                StorageFault.of(
                        "purges revoked grants",
                        PurgeRequest.by(BrokenRetention::revoked),
                        "a_present_grant_stays_revoked_or_not",
                        "charts_and_the_ends_of_chains_stay_whatever_is_purged"));
    }

    private static PracticeTables insertedWithEachVersion(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void noteInserted(ChangeSet changes) {
                changes.holders()
                        .forEach(one ->
                                insertedAt.remove(RecordKey.of(one.value().id())));
                changes.registrations()
                        .forEach(one ->
                                insertedAt.remove(RecordKey.of(one.value().id())));
                super.noteInserted(changes);
            }
        };
    }

    /** Storage that hides something from a purge of that kind; hiding gives back how to restore it. */
    private static Supplier<StorageRelay> unseen(Purgeable kind, Function<PracticeTables, Runnable> hiding) {
        return PurgeRequest.by((store, asked) -> {
            List<Runnable> hidden =
                    asked.kind() == kind ? store.all().stream().map(hiding).toList() : List.of();
            int purged = asked.of(store);
            hidden.forEach(Runnable::run);
            return purged;
        });
    }

    private static <V> Runnable hide(OrderedTable<V> shelf, Function<V, String> id) {
        List<V> all = shelf.take(any -> true, Integer.MAX_VALUE);
        return () -> all.forEach(one -> shelf.put(id.apply(one), one));
    }

    private static Runnable hideInvitations(PracticeTables of) {
        return hide(of.invitations, one -> one.value().id().value());
    }

    private static Runnable hideRegistrations(PracticeTables of) {
        return hide(of.registrations, one -> one.value().id().value());
    }

    private static Runnable hideCharts(PracticeTables of) {
        return hide(of.charts, one -> one.value().chart().value());
    }

    private static Runnable hideMessages(PracticeTables of) {
        return hide(of.messages, one -> one.message().id().value());
    }

    private static Runnable hideWhatMessagesDeliver(PracticeTables of) {
        List<OutboxEntry> all = of.messages.values();
        all.forEach(one -> of.messages.put(
                one.message().id().value(),
                RecordCopies.with(one, "message", RecordCopies.with(one.message(), "invitation", Optional.empty()))));
        return () -> all.forEach(one -> of.messages.put(one.message().id().value(), one));
    }

    private static Runnable hideFormers(PracticeTables of) {
        List<FormerGrant> all = of.formers.take(any -> true, Integer.MAX_VALUE);
        return () -> all.forEach(of.formers::append);
    }

    /** As if the practice were not asked for. */
    private static Supplier<StorageRelay> everywhere(Purgeable kind) {
        return PurgeRequest.by((store, asked) -> {
            List<Versioned<Invitation>> all = new ArrayList<>();
            store.all().forEach(tables -> all.addAll(tables.invitations.values()));
            List<Runnable> shown = asked.kind() == kind
                    ? store.all().stream().map(tables -> show(tables, all)).toList()
                    : List.of();
            int purged = asked.of(store);
            shown.forEach(Runnable::run);
            return purged;
        });
    }

    private static Runnable show(PracticeTables to, List<Versioned<Invitation>> invitations) {
        Set<String> foreign = invitations.stream()
                .map(one -> one.value().id().value())
                .filter(id -> to.invitations.get(id).isEmpty())
                .collect(Collectors.toSet());
        invitations.stream()
                .filter(one -> foreign.contains(one.value().id().value()))
                .forEach(one -> to.invitations.put(one.value().id().value(), one));
        return () ->
                to.invitations.take(one -> foreign.contains(one.value().id().value()), Integer.MAX_VALUE);
    }

    private static int underWay(OpenedStore store, PurgeRequest asked) {
        if (asked.kind() == Purgeable.REGISTRATIONS) {
            store.all()
                    .forEach(tables -> tables.registrations.take(
                            one -> one.value().step() instanceof RegistrationStep.WithStaff, asked.max()));
        }
        return asked.of(store);
    }

    private static int withLogin(OpenedStore store, PurgeRequest asked) {
        if (asked.kind() == Purgeable.HOLDERS) {
            store.all()
                    .forEach(tables ->
                            tables.holders.take(one -> one.value().account().isPresent(), asked.max()));
        }
        return asked.of(store);
    }

    private static Set<String> goneIsNotMoved(PracticeTables tables, ChangeSet changes) {
        return RecordWrite.all(tables, changes).stream()
                .filter(RecordWrite::hasMoved)
                .filter(writing -> writing.shelf().get(writing.id()).isPresent())
                .map(RecordWrite::id)
                .collect(Collectors.toSet());
    }

    private static StorageRelay tellingWhatIsSeen() {
        FirstMeeting beforeRemovals = new FirstMeeting();
        return PurgeRequest.by((store, asked) -> tellingWhatIsSeen(store, asked, beforeRemovals))
                .get();
    }

    private static int tellingWhatIsSeen(OpenedStore store, PurgeRequest asked, FirstMeeting beforeRemoval) {
        if (asked.kind() != Purgeable.MESSAGES) {
            return asked.of(store);
        }
        long seen = store.all().stream()
                .flatMap(tables -> tables.messages.values().stream())
                .filter(queued -> queued.message().state() == MessageState.PARKED)
                .filter(queued -> queued.message().progress().changedAt().isBefore(asked.before()))
                .limit(asked.max())
                .count();
        beforeRemoval.await();
        asked.of(store);
        return (int) seen;
    }

    private static int revoked(OpenedStore store, PurgeRequest asked) {
        store.all()
                .forEach(tables -> tables.charts.values().forEach(chart -> {
                    var open = chart.value().grants().stream()
                            .filter(grant -> !(grant.standing() instanceof GrantState.Revoked))
                            .toList();
                    tables.charts.put(
                            chart.value().chart().value(),
                            new Versioned<>(RecordCopies.with(chart.value(), "grants", open), chart.version()));
                }));
        return asked.of(store);
    }
}
