package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that list other requests for access than was asked for, or that purge the wrong ones. */
final class BrokenRequests {

    private BrokenRequests() {}

    static Stream<StorageFault> faults() {
        return Stream.concat(lists(), purges());
    }

    private static Stream<StorageFault> lists() {
        return Stream.of(
                StorageFault.of(
                        "lists requests by their stored state",
                        filtering(BrokenRequests::byState),
                        "requests_are_listed_by_their_statuses",
                        "a_request_waits_until_its_time_is_over"),
                StorageFault.of(
                        "lists requests about any chart",
                        filtering(of -> new RequestFilter(of.at(), of.states(), Optional.empty(), of.requester())),
                        "requests_are_listed_by_their_chart"),
                StorageFault.of(
                        "takes a member of staff for the account with the same id",
                        filtering(of -> of.requester()
                                .map(by -> of.by(new Actor(Actor.Kind.ACCOUNT, by.id())))
                                .orElse(of)),
                        "requests_are_listed_by_who_submitted_them"),
                StorageFault.of(
                        "lists requests that changed last first",
                        listing((sound, found) -> sorted(found)),
                        "a_request_that_changes_keeps_its_place_and_is_listed_in_its_version"),
                StorageFault.of(
                        "lists requests of every practice",
                        listing((store, found) -> new Page<>(
                                store.all().stream()
                                        .flatMap(tables -> tables.requests.values().stream())
                                        .toList(),
                                Optional.empty())),
                        "requests_of_another_practice_are_not_listed"));
    }

    private static Stream<StorageFault> purges() {
        return Stream.of(
                StorageFault.of(
                        "keeps requests that nobody decided",
                        PurgeRequest.by(BrokenRequests::keepingSubmitted),
                        "a_request_goes_with_its_key_once_it_was_over_before",
                        "the_key_of_a_request_that_is_gone_is_free_again"),
                StorageFault.of(
                        "takes a request to age from its submission",
                        PurgeRequest.by(BrokenRequests::fromSubmission),
                        "a_request_that_waits_stays_however_old_it_is",
                        "a_request_goes_with_its_key_once_it_was_over_before"),
                StorageFault.of(
                        "keeps the keys of purged requests",
                        PurgeRequest.by(BrokenRequests::keepingKeys),
                        "the_key_of_a_request_that_is_gone_is_free_again"));
    }

    private static RequestFilter byState(RequestFilter filter) {
        Set<RequestStatus> states = new HashSet<>(filter.states());
        if (states.remove(RequestStatus.EXPIRED)) {
            states.add(RequestStatus.WAITING);
        }
        return new RequestFilter(Instant.EPOCH, states, filter.chart(), filter.requester());
    }

    private static Page<Versioned<AccessRequest>> sorted(Page<Versioned<AccessRequest>> found) {
        List<Versioned<AccessRequest>> items = found.items().stream()
                .sorted(Comparator.comparing((Versioned<AccessRequest> one) -> -one.version()))
                .toList();
        return new Page<>(items, found.next());
    }

    private static Supplier<StorageRelay> filtering(UnaryOperator<RequestFilter> wrong) {
        return () -> new StorageRelay() {
            @Override
            public Page<Versioned<AccessRequest>> requests(
                    PracticeId practice, RequestFilter filter, Page.Request page) {
                return sound.requests(practice, wrong.apply(filter), page);
            }
        };
    }

    private static Supplier<StorageRelay> listing(
            BiFunction<OpenedStore, Page<Versioned<AccessRequest>>, Page<Versioned<AccessRequest>>> wrong) {
        return () -> new OpenedStore() {
            @Override
            public Page<Versioned<AccessRequest>> requests(
                    PracticeId practice, RequestFilter filter, Page.Request page) {
                return wrong.apply(this, sound.requests(practice, filter, page));
            }
        };
    }

    private static int keepingSubmitted(OpenedStore store, PurgeRequest asked) {
        return asked.kind() == Purgeable.ACCESS_REQUESTS
                ? purge(store, one -> one.state().kind().mayBecome(RequestState.Kind.WITHDRAWN), asked)
                : asked.of(store);
    }

    /** Hides some requests from a sound purge. */
    private static int purge(OpenedStore store, Predicate<AccessRequest> hidden, PurgeRequest asked) {
        List<Runnable> back = store.all().stream()
                .map(tables -> {
                    List<Versioned<AccessRequest>> taken =
                            tables.requests.take(one -> hidden.test(one.value()), Integer.MAX_VALUE);
                    return (Runnable) () -> taken.forEach(
                            one -> tables.requests.put(one.value().id().value(), one));
                })
                .toList();
        int purged = asked.of(store);
        back.forEach(Runnable::run);
        return purged;
    }

    private static int fromSubmission(OpenedStore store, PurgeRequest asked) {
        if (asked.kind() == Purgeable.ACCESS_REQUESTS) {
            store.all()
                    .forEach(tables -> tables.requests
                            .take(one -> one.value().submission().at().isBefore(asked.before()), asked.max())
                            .forEach(one -> tables.owners.remove(RecordKey.openRequest(one.value()))));
        }
        return asked.of(store);
    }

    private static int keepingKeys(OpenedStore store, PurgeRequest asked) {
        List<Runnable> back = store.all().stream()
                .map(tables -> {
                    Map<RecordKey, String> owners = new HashMap<>(tables.owners);
                    owners.keySet().removeIf(key -> key.kind() != RecordKey.Kind.OPEN_ACCESS_REQUEST);
                    return (Runnable) () -> tables.owners.putAll(owners);
                })
                .toList();
        int purged = asked.of(store);
        back.forEach(Runnable::run);
        return purged;
    }
}
