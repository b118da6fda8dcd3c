package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sort of versioned record and a sample of it, so that what holds for all five sorts is said once.
 *
 * @param name for messages
 * @param id of the sample
 * @param writer adds the sample to a commit, over a version
 * @param reader the version in which the sample is stored; 0 if it is not
 */
record Sort(String name, String id, Writer writer, Function<AccessStore, Long> reader) {

    /** Adds a sample to a commit. */
    @FunctionalInterface
    interface Writer {
        void write(Changes.Builder changes, long version);
    }

    /** A new sample of each sort. */
    static List<Sort> all(Samples samples) {
        return List.of(chart(samples), invitation(samples), holder(samples), registration(samples), chain(samples));
    }

    Changes.Builder over(long version, Changes.Builder changes) {
        writer.write(changes, version);
        return changes;
    }

    long version(AccessStore store) {
        return reader.apply(store);
    }

    private static Sort chart(Samples samples) {
        ChartAccess chart = samples.chart(samples.grant());
        return new Sort(
                "chart",
                chart.chart().value(),
                (changes, version) -> changes.chart(new Versioned<>(chart, version)),
                store -> store.chart(chart.practice(), chart.chart()).version());
    }

    private static Sort invitation(Samples samples) {
        Invitation invitation = samples.invitation();
        return new Sort(
                "invitation",
                invitation.id().value(),
                (changes, version) -> changes.invitation(new Versioned<>(invitation, version)),
                store -> version(store.invitation(invitation.practice(), Key.of(invitation.id()))));
    }

    private static Sort holder(Samples samples) {
        Holder holder = samples.holder();
        return new Sort(
                "holder",
                holder.id().value(),
                (changes, version) -> changes.holder(new Versioned<>(holder, version)),
                store -> version(store.holder(holder.practice(), Key.of(holder.id()))));
    }

    private static Sort registration(Samples samples) {
        Registration registration = samples.registration();
        return new Sort(
                "registration",
                registration.id().value(),
                (changes, version) -> changes.registration(new Versioned<>(registration, version)),
                store -> version(store.registration(registration.practice(), Key.of(registration.id()))));
    }

    private static Sort chain(Samples samples) {
        PracticeId practice = samples.practice();
        AuditHead head = samples.head(1);
        return new Sort(
                "practice's chain",
                practice.value(),
                (changes, version) -> changes.practiceChain(new Versioned<>(head, version)),
                store -> store.practiceChain(practice).version());
    }

    private static long version(Optional<? extends Versioned<?>> stored) {
        return stored.map(Versioned::version).orElse(0L);
    }
}
