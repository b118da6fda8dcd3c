package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Standing;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessQueries.Former;
import dev.portalaccess.spi.AccessQueries.Purgeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Purges that do not look at what still names a record, or at how old it is. */
final class BrokenRetention {

    private static final long WHILE_OTHERS_LOOK_NANOS = 20_000_000;

    private BrokenRetention() {}

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.of(
                        "takes a record to be as old as its latest version",
                        Broken.tables(BrokenRetention::insertedWithEachVersion),
                        "a_holder_who_was_never_invited_is_as_old_as_the_commit_that_inserted_it",
                        "an_unanswered_registration_is_as_old_as_the_commit_that_inserted_it"),
                Fault.of(
                        "purges registrations whose invitations are stored",
                        unseen(Purgeable.REGISTRATIONS, BrokenRetention::hideInvitations),
                        "an_unanswered_registration_stays_while_its_invitation_is_stored"),
                Fault.of(
                        "looks for a registration's invitation in every practice",
                        everywhere(Purgeable.REGISTRATIONS),
                        "another_practices_invitation_of_that_id_keeps_no_registration"),
                Fault.of(
                        "purges registrations that are under way",
                        Asked.by(BrokenRetention::underWay),
                        "a_registration_that_is_under_way_stays_however_old_it_is"),
                Fault.of(
                        "purges invitations that registrations need",
                        unseen(Purgeable.INVITATIONS, BrokenRetention::hideRegistrations),
                        "an_invitation_that_a_registration_under_way_names_stays"),
                Fault.of(
                        "purges holders with a login",
                        Asked.by(BrokenRetention::withLogin),
                        "a_holder_with_a_login_stays"),
                Fault.of(
                        "purges holders whom invitations name",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideInvitations),
                        "a_holder_whom_an_invitation_names_stays_whatever_became_of_it"),
                Fault.of(
                        "purges holders whom registrations name",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideRegistrations),
                        "a_holder_whom_a_registration_names_stays_however_far_it_got"),
                Fault.of(
                        "purges holders whom charts name",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideCharts),
                        "a_holder_of_a_grant_stays_in_whatever_standing_it_is",
                        "a_holder_whom_a_block_bars_stays"),
                Fault.of(
                        "purges holders whom history names",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideFormers),
                        "a_holder_of_a_former_grant_stays_until_that_is_gone_as_well"),
                Fault.of(
                        "purges holders for whom messages wait",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideMessages),
                        "a_holder_for_whom_a_message_may_wait_stays"),
                Fault.of(
                        "keeps holders for whom nothing can be sent any more",
                        unseen(Purgeable.HOLDERS, BrokenRetention::hideWhatMessagesDeliver),
                        "a_message_whose_invitation_is_gone_keeps_nobody"),
                Fault.of(
                        "looks for what names a holder in every practice",
                        everywhere(Purgeable.HOLDERS),
                        "another_practices_records_keep_nobody"),
                Fault.of(
                        "writes over what is gone",
                        Broken.moved(BrokenRetention::goneIsNotMoved),
                        "a_commit_over_a_holder_who_is_gone_is_refused"),
                Fault.of(
                        "looks at holders, and removes them without looking again",
                        LookThenPurge::new,
                        "a_holder_who_is_invited_at_that_moment_stays_or_the_invitation_is_refused"),
                Fault.of(
                        "tells what it saw, not what it removed",
                        Asked.by(BrokenRetention::tellingWhatIsSeen),
                        "many_that_purge_at_once_tell_each_thing_once"),
                Fault.of(
                        "purges revoked grants",
                        Asked.by(BrokenRetention::revoked),
                        "a_present_grant_stays_revoked_or_not",
                        "charts_and_the_ends_of_chains_stay_whatever_is_purged"));
    }

    private static Tables insertedWithEachVersion(PracticeId practice) {
        return new Tables(practice) {
            @Override
            void noteInserted(Changes changes) {
                changes.holders()
                        .forEach(one -> insertedAt.remove(Key.of(one.value().id())));
                changes.registrations()
                        .forEach(one -> insertedAt.remove(Key.of(one.value().id())));
                super.noteInserted(changes);
            }
        };
    }

    /** Storage that hides something from a purge of that kind; hiding gives back how to restore it. */
    private static Supplier<Relay> unseen(Purgeable kind, Function<Tables, Runnable> hiding) {
        return Asked.by((store, asked) -> {
            List<Runnable> hidden =
                    asked.kind() == kind ? store.all().stream().map(hiding).toList() : List.of();
            int purged = asked.of(store);
            hidden.forEach(Runnable::run);
            return purged;
        });
    }

    private static <V> Runnable hide(Shelf<V> shelf, Function<V, String> id) {
        List<V> all = shelf.take(any -> true, Integer.MAX_VALUE);
        return () -> all.forEach(one -> shelf.put(id.apply(one), one));
    }

    private static Runnable hideInvitations(Tables of) {
        return hide(of.invitations, one -> one.value().id().value());
    }

    private static Runnable hideRegistrations(Tables of) {
        return hide(of.registrations, one -> one.value().id().value());
    }

    private static Runnable hideCharts(Tables of) {
        return hide(of.charts, one -> one.value().chart().value());
    }

    private static Runnable hideMessages(Tables of) {
        return hide(of.messages, one -> one.message().id().value());
    }

    private static Runnable hideWhatMessagesDeliver(Tables of) {
        List<Queued> all = of.messages.values();
        all.forEach(one -> of.messages.put(
                one.message().id().value(),
                Copies.with(one, "message", Copies.with(one.message(), "invitation", Optional.empty()))));
        return () -> all.forEach(one -> of.messages.put(one.message().id().value(), one));
    }

    private static Runnable hideFormers(Tables of) {
        List<Former> all = of.formers.take(any -> true, Integer.MAX_VALUE);
        return () -> all.forEach(of.formers::append);
    }

    /** As if the practice were not asked for. */
    private static Supplier<Relay> everywhere(Purgeable kind) {
        return Asked.by((store, asked) -> {
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

    private static Runnable show(Tables to, List<Versioned<Invitation>> invitations) {
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

    private static int underWay(Opened store, Asked asked) {
        if (asked.kind() == Purgeable.REGISTRATIONS) {
            store.all()
                    .forEach(tables -> tables.registrations.take(
                            one -> one.value().step() instanceof RegistrationStep.Waiting, asked.max()));
        }
        return asked.of(store);
    }

    private static int withLogin(Opened store, Asked asked) {
        if (asked.kind() == Purgeable.HOLDERS) {
            store.all()
                    .forEach(tables ->
                            tables.holders.take(one -> one.value().account().isPresent(), asked.max()));
        }
        return asked.of(store);
    }

    private static Set<String> goneIsNotMoved(Tables tables, Changes changes) {
        return Writing.all(tables, changes).stream()
                .filter(Writing::hasMoved)
                .filter(writing -> writing.shelf().get(writing.id()).isPresent())
                .map(Writing::id)
                .collect(Collectors.toSet());
    }

    private static int tellingWhatIsSeen(Opened store, Asked asked) {
        if (asked.kind() != Purgeable.MESSAGES) {
            return asked.of(store);
        }
        long seen = store.all().stream()
                .flatMap(tables -> tables.messages.values().stream())
                .filter(queued -> queued.message().state() == MessageState.PARKED)
                .filter(queued -> queued.message().progress().changedAt().isBefore(asked.before()))
                .limit(asked.max())
                .count();
        LockSupport.parkNanos(WHILE_OTHERS_LOOK_NANOS);
        asked.of(store);
        return (int) seen;
    }

    private static int revoked(Opened store, Asked asked) {
        store.all()
                .forEach(tables -> tables.charts.values().forEach(chart -> {
                    var open = chart.value().grants().stream()
                            .filter(grant -> !(grant.standing() instanceof Standing.Revoked))
                            .toList();
                    tables.charts.put(
                            chart.value().chart().value(),
                            new Versioned<>(Copies.with(chart.value(), "grants", open), chart.version()));
                }));
        return asked.of(store);
    }
}
