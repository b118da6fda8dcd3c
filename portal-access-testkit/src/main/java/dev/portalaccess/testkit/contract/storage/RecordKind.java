package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of versioned record with a sample, so that one test covers all six types.
 *
 * @param name the name for failure messages
 * @param id the id of the sample
 * @param writer the function that adds the sample to a commit, over a version
 * @param reader the function that returns the sample as it is stored
 */
record RecordKind(String name, String id, Writer writer, Function<Storage, Optional<? extends Versioned<?>>> reader) {

    /** A function that adds a sample to a commit. */
    @FunctionalInterface
    interface Writer {
        void write(ChangeSet.Builder changes, long version, Optional<Seal> seal);
    }

    /** Returns a new sample of each type. */
    static List<RecordKind> all(StorageSamples samples) {
        return List.of(
                chart(samples),
                invitation(samples),
                holder(samples),
                registration(samples),
                request(samples),
                practice(samples));
    }

    ChangeSet.Builder over(long version, ChangeSet.Builder changes) {
        return over(version, Optional.empty(), changes);
    }

    ChangeSet.Builder over(long version, Optional<Seal> seal, ChangeSet.Builder changes) {
        writer.write(changes, version, seal);
        return changes;
    }

    long version(Storage store) {
        return reader.apply(store).map(Versioned::version).orElse(0L);
    }

    Optional<Seal> seal(Storage store) {
        return reader.apply(store).flatMap(Versioned::seal);
    }

    private static RecordKind chart(StorageSamples samples) {
        ChartAccess chart = samples.chart(samples.grant());
        return new RecordKind(
                "chart",
                chart.chart().value(),
                (changes, version, seal) -> changes.chart(new Versioned<>(chart, version, seal)),
                store -> Optional.of(store.chart(chart.practice(), chart.chart())));
    }

    private static RecordKind invitation(StorageSamples samples) {
        Invitation invitation = samples.invitation();
        return new RecordKind(
                "invitation",
                invitation.id().value(),
                (changes, version, seal) -> changes.invitation(new Versioned<>(invitation, version, seal)),
                store -> store.invitation(invitation.practice(), RecordKey.of(invitation.id())));
    }

    private static RecordKind holder(StorageSamples samples) {
        Holder holder = samples.holder();
        return new RecordKind(
                "holder",
                holder.id().value(),
                (changes, version, seal) -> changes.holder(new Versioned<>(holder, version, seal)),
                store -> store.holder(holder.practice(), RecordKey.of(holder.id())));
    }

    private static RecordKind registration(StorageSamples samples) {
        Registration registration = samples.registration();
        return new RecordKind(
                "registration",
                registration.id().value(),
                (changes, version, seal) -> changes.registration(new Versioned<>(registration, version, seal)),
                store -> store.registration(registration.practice(), RecordKey.of(registration.id())));
    }

    private static RecordKind request(StorageSamples samples) {
        AccessRequest request = samples.accessRequest();
        return new RecordKind(
                "access_request",
                request.id().value(),
                (changes, version, seal) -> changes.request(new Versioned<>(request, version, seal)),
                store -> store.request(request.practice(), RecordKey.of(request.id())));
    }

    private static RecordKind practice(StorageSamples samples) {
        PracticeId practice = samples.practice();
        PracticeRecord record = PracticeRecord.of(samples.head(1));
        return new RecordKind(
                "practice",
                practice.value(),
                (changes, version, seal) -> changes.practiceRecord(new Versioned<>(record, version, seal)),
                store -> Optional.of(store.practiceRecord(practice)));
    }
}
