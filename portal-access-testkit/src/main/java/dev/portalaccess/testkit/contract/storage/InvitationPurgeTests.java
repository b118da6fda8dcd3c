package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that purging deletes invitations that have ended permanently, with their keys. */
abstract class InvitationPurgeTests extends PurgeTestCase {

    private static final Set<RegistrationStep.Kind> OVER_OR_NOT_BEGUN =
            Set.of(RegistrationStep.Kind.INVITED, RegistrationStep.Kind.GRANTED, RegistrationStep.Kind.CLOSED);

    InvitationPurgeTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    @Requirement("PA-044")
    public final void an_invitation_goes_with_its_keys_once_its_window_was_over_before() {
        Invitation invitation = issued();
        Instant until = invitation.issue().until();
        purge(Purgeable.INVITATIONS, until);
        assertFound(invitation, "it can be redeemed until that instant");
        purge(Purgeable.INVITATIONS, until.plus(MOMENT));
        assertGone(invitation, "its window was over");
    }

    @Test
    @Requirement("PA-048")
    public final void an_invitation_goes_once_it_ended_before_and_stays_if_it_ended_later() {
        Instant ended = samples.after(Duration.ofMinutes(1));
        for (InvitationState state : endings(ended)) {
            Invitation live = issued();
            commit(changes().invitation(new Versioned<>(live.become(state), 1)));
            purge(Purgeable.INVITATIONS, ended);
            assertFound(live, "it ended no earlier than that instant: " + state.kind());
            purge(Purgeable.INVITATIONS, ended.plus(MOMENT));
            assertGone(live, "it ended before: " + state.kind());
        }
    }

    @Test
    public final void a_live_invitation_stays_whatever_is_purged() {
        Invitation invitation = issued();
        for (Purgeable kind : Purgeable.values()) {
            purge(kind, invitation.issue().until());
        }
        assertFound(invitation, "it is live");
    }

    @Test
    @Requirement({"PA-054", "PA-114"})
    public final void an_invitation_that_a_registration_under_way_names_stays() {
        for (RegistrationStep step : new StateSamples(samples).steps()) {
            Invitation named = issued();
            commit(changes().registration(Versioned.fresh(samples.registration(named.id(), step))));
            purge(Purgeable.INVITATIONS, samples.after(Duration.ofDays(30)));
            if (OVER_OR_NOT_BEGUN.contains(step.kind())) {
                assertGone(named, "nothing needs it any more: " + step.kind());
            } else {
                assertFound(named, "it is needed until the registration is over: " + step.kind());
            }
        }
    }

    @Test
    public final void the_keys_of_what_is_gone_are_free_again() {
        Invitation gone = issued();
        purge(Purgeable.INVITATIONS, samples.after(Duration.ofHours(2)));
        Invitation next = samples.invitation();
        ChangeSet.Builder changes = changes().invitation(Versioned.fresh(next));
        keys(gone).forEach(key -> changes.claim(key, next.id().value()));
        commit(changes);
        keys(gone).forEach(key -> assertTrue(store().invitation(practice(), key).isPresent(), "by " + key.kind()));
    }

    @Test
    public final void another_practices_ids_and_keys_stay() {
        StorageSamples twin = samples.twin();
        Invitation gone = samples.invitation();
        Invitation stays =
                twin.invitation(twin.holderId(), samples.after(Duration.ofDays(1)), Channel.EMAIL, twin.chartId());
        RecordKey key = RecordKey.selector("selector");
        commit(changes().invitation(Versioned.fresh(gone)).claim(key, gone.id().value()));
        commit(changes(twin)
                .invitation(Versioned.fresh(stays))
                .claim(key, stays.id().value()));
        purge(Purgeable.INVITATIONS, samples.after(Duration.ofHours(2)));
        assertEquals(Optional.empty(), store().invitation(practice(), key), "past its time");
        assertEquals(
                Optional.of(new Versioned<>(stays, 1)), store().invitation(twin.practice(), key), "live elsewhere");
    }

    private static List<InvitationState> endings(Instant at) {
        return List.of(
                new InvitationState.Redeemed(at, new AccountId("account"), List.of()),
                new InvitationState.Cancelled(at, StorageSamples.CLERK, Reason.PATIENT_REQUEST),
                new InvitationState.Voided(at, InvitationState.Voided.REISSUED));
    }

    private void assertFound(Invitation invitation, String why) {
        assertTrue(store().invitation(practice(), RecordKey.of(invitation.id())).isPresent(), "gone although " + why);
        keys(invitation)
                .forEach(key -> assertTrue(
                        store().invitation(practice(), key).isPresent(),
                        "no longer found by its " + key.kind() + " although " + why));
    }

    private void assertGone(Invitation invitation, String why) {
        assertFalse(
                store().invitation(practice(), RecordKey.of(invitation.id())).isPresent(),
                "still there although " + why);
        keys(invitation)
                .forEach(key -> assertFalse(
                        store().invitation(practice(), key).isPresent(),
                        "still found by its " + key.kind() + " although " + why));
    }
}
