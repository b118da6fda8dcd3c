package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that purging deletes registrations that have ended or no one can answer any more, with their keys. */
@Requirement("PA-114")
abstract class RegistrationPurgeTests extends PurgeTestCase {

    private final Instant now = samples.now();

    RegistrationPurgeTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_registration_goes_with_its_keys_once_it_was_over_before() {
        for (RegistrationStep step : over()) {
            Registration over = samples.registration(samples.invitation().id(), step);
            begun(over, samples.after(Duration.ofDays(1)));
            purge(Purgeable.REGISTRATIONS, now);
            assertFound(over, "it was over no earlier than that instant: " + step.kind());
            purge(Purgeable.REGISTRATIONS, now.plus(MOMENT));
            assertGone(over, "it was over before: " + step.kind());
        }
    }

    @Test
    public final void an_unanswered_registration_is_as_old_as_the_commit_that_inserted_it() {
        Registration unanswered = samples.registration();
        begun(unanswered, now);
        Registration later = unanswered.sentAs(samples.invitation().id());
        commit(at(samples.after(Duration.ofDays(1))).registration(new Versioned<>(later, 1)));
        purge(Purgeable.REGISTRATIONS, now);
        assertFound(unanswered, "it was inserted no earlier than that instant");
        purge(Purgeable.REGISTRATIONS, now.plus(MOMENT));
        assertGone(unanswered, "it was inserted before, and what was sent is gone");
    }

    @Test
    public final void an_unanswered_registration_stays_while_its_invitation_is_stored() {
        Invitation invitation = issued();
        Registration unanswered = samples.registration(invitation.id(), RegistrationStep.INVITED);
        begun(unanswered, now);
        purge(Purgeable.REGISTRATIONS, samples.after(Duration.ofDays(30)));
        assertFound(unanswered, "its invitation is stored");
        purge(Purgeable.INVITATIONS, samples.after(Duration.ofDays(30)));
        purge(Purgeable.REGISTRATIONS, samples.after(Duration.ofDays(30)));
        assertGone(unanswered, "its invitation went");
    }

    @Test
    public final void another_practices_invitation_of_that_id_keeps_no_registration() {
        StorageSamples twin = samples.twin();
        Invitation elsewhere = twin.invitation();
        commit(changes(twin).invitation(Versioned.fresh(elsewhere)));
        Registration unanswered = samples.registration(elsewhere.id(), RegistrationStep.INVITED);
        begun(unanswered, now);
        purge(Purgeable.REGISTRATIONS, now.plus(MOMENT));
        assertGone(unanswered, "its own practice has no such invitation");
    }

    @Test
    public final void a_registration_that_is_under_way_stays_however_old_it_is() {
        new StateSamples(samples)
                .steps().stream()
                        .filter(step -> !ENDINGS.contains(step.kind()) && step.kind() != RegistrationStep.Kind.INVITED)
                        .forEach(step -> {
                            Registration underWay =
                                    samples.registration(samples.invitation().id(), step);
                            begun(underWay, now);
                            purge(Purgeable.REGISTRATIONS, samples.after(Duration.ofDays(30)));
                            assertFound(underWay, "it is at the step " + step.kind());
                        });
    }

    @Test
    public final void the_keys_of_a_registration_that_is_gone_are_free_again() {
        Registration gone = samples.registration();
        begun(gone, now);
        purge(Purgeable.REGISTRATIONS, now.plus(MOMENT));
        Registration next = samples.registration();
        ChangeSet.Builder changes = changes().registration(Versioned.fresh(next));
        keys(gone).forEach(key -> changes.claim(key, next.id().value()));
        commit(changes);
        assertFound(gone, next, "it has the keys now");
    }

    private static final List<RegistrationStep.Kind> ENDINGS =
            List.of(RegistrationStep.Kind.GRANTED, RegistrationStep.Kind.CLOSED);

    private List<RegistrationStep> over() {
        RegistrationStep.Claimed claim =
                new RegistrationStep.Claimed(now.minus(MOMENT), samples.account(), Optional.empty());
        return List.of(
                new RegistrationStep.Granted(now, claim, samples.chartId(), new GrantId(samples.id("grant"))),
                new RegistrationStep.Closed(now, "a-cause-of-a-later-version"));
    }

    private void begun(Registration registration, Instant at) {
        ChangeSet.Builder changes = at(at).registration(Versioned.fresh(registration));
        keys(registration).forEach(key -> changes.claim(key, registration.id().value()));
        commit(changes);
    }

    private ChangeSet.Builder at(Instant instant) {
        return ChangeSet.in(practice(), samples.receiptAt(instant));
    }

    private static List<RecordKey> keys(Registration registration) {
        String id = registration.id().value();
        return List.of(
                RecordKey.registration(registration.invitation()),
                new RecordKey(RecordKey.Kind.LIVE_REGISTRATION, "live-" + id),
                RecordKey.of(new AppointmentId("appointment-" + id)));
    }

    private void assertFound(Registration registration, String why) {
        assertEquals(1, there(RecordKey.of(registration.id())), "gone although " + why);
        assertFound(registration, registration, why);
    }

    private void assertFound(Registration byKeysOf, Registration registration, String why) {
        keys(byKeysOf)
                .forEach(key -> assertEquals(
                        Optional.of(registration.id()),
                        store().registration(practice(), key)
                                .map(read -> read.value().id()),
                        "to be found by its " + key.kind() + ", since " + why));
    }

    private void assertGone(Registration registration, String why) {
        assertEquals(0, there(RecordKey.of(registration.id())), "still there although " + why);
        keys(registration)
                .forEach(key -> assertEquals(0, there(key), "found by its " + key.kind() + " although " + why));
    }

    private int there(RecordKey key) {
        return store().registration(practice(), key).isPresent() ? 1 : 0;
    }
}
