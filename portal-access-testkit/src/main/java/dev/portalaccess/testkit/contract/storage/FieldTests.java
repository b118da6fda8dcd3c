package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertNone;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import dev.portalaccess.testkit.internal.UnicodeSamples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that every value that the model allows is read as it was written, field by field. */
abstract class FieldTests extends RoundTripTestCase {

    /**
     * Instants around a full second, around clock changes in America and Europe, around the epoch, and the last
     * millisecond that people write.
     */
    private static final List<String> INSTANTS = List.of(
            "2007-03-04T11:59:59.999Z",
            "2007-03-04T12:00:00.001Z",
            "2007-03-11T07:30:00.500Z",
            "2007-11-04T05:30:00.050Z",
            "2007-11-04T06:30:00.005Z",
            "2007-03-25T01:30:00.123Z",
            "2007-10-28T00:30:00.456Z",
            "2007-10-28T01:30:00.789Z",
            "2008-02-29T23:59:59.990Z",
            "1969-12-31T23:59:59.001Z",
            "9999-12-31T23:59:00.999Z");

    private final FieldSamples variants = new FieldSamples(samples);

    FieldTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    @Requirement({"PA-048", "PA-070"})
    public final void a_grant_in_any_standing_comes_back() {
        for (GrantState standing : variants.standings()) {
            comesBack(samples.chart(variants.grant(samples.chartId(), standing)));
        }
    }

    @Test
    @Requirement("PA-070")
    public final void a_grant_in_any_standing_is_read_by_its_account() {
        for (GrantState standing : variants.standings()) {
            Grant grant = variants.grant(samples.chartId(), standing);
            commit(changes().chart(Versioned.fresh(samples.chart(grant))));
            assertNone(List.of(grant), OpenGrants.of(store(), practice(), grant.account()));
        }
    }

    @Test
    public final void a_chart_comes_back_with_all_it_may_have_and_with_nothing() {
        comesBack(variants.chart());
        comesBack(samples.chart());
    }

    @Test
    public final void a_holder_comes_back_with_all_it_may_have_and_with_the_least() {
        comesBack(variants.holder());
        comesBack(variants.bareHolder(samples.holderId()));
    }

    @Test
    @Requirement({"PA-072", "PA-075"})
    public final void blocks_and_freezes_of_a_holder_come_back_until_they_are_lifted() {
        Holder restricted = variants.restrictedHolder();
        comesBack(restricted);
        comesBack(variants.restrictedHolder().withBlocks(List.of()));
        comesBack(variants.restrictedHolder().withFreezes(List.of()));
        Holder lifted = restricted.withBlocks(List.of()).withFreezes(List.of());
        commit(changes().holder(new Versioned<>(lifted, 1)));
        assertNone(Optional.of(new Versioned<>(lifted, 2)), store().holder(practice(), RecordKey.of(lifted.id())));
    }

    @Test
    @Requirement("PA-048")
    public final void an_invitation_in_any_state_comes_back() {
        for (InvitationState state : variants.states()) {
            comesBack(variants.invitation(state));
        }
    }

    @Test
    @Requirement("PA-121")
    public final void an_invitation_comes_back_with_the_least_it_can_have() {
        comesBack(variants.bareInvitation());
        comesBack(samples.invitation());
    }

    @Test
    public final void a_registration_at_any_step_comes_back() {
        for (RegistrationStep step : variants.steps()) {
            comesBack(variants.registration(step));
        }
        comesBack(samples.registration());
    }

    @Test
    @Requirement("PA-078")
    public final void a_request_for_access_in_any_state_comes_back() {
        for (RequestState state : variants.requestStates()) {
            comesBack(variants.request(state, samples.now()));
        }
        comesBack(samples.accessRequest());
        UnicodeSamples.words(500).forEach(words -> comesBack(ChangedCopies.saying(words, samples.accessRequest())));
    }

    @Test
    @Requirement("PA-120")
    public final void a_message_of_any_kind_in_any_state_comes_back() {
        for (Message.Kind kind : Message.Kind.values()) {
            for (MessageState state : MessageState.values()) {
                comesBack(variants.message(kind, state));
            }
        }
        comesBack(variants.bareMessage());
    }

    @Test
    @Requirement("PA-110")
    public final void an_entry_comes_back_with_all_it_may_have_and_with_the_least() {
        comesBack(variants.entry(Optional.of(samples.chartId()), Long.MAX_VALUE));
        comesBack(variants.entry(Optional.empty(), 0));
        comesBack(samples.entry(Optional.of(samples.chartId()), 0));
    }

    @Test
    @Requirement("PA-130")
    public final void a_receipt_comes_back_with_all_it_may_have_and_with_the_least() {
        comesBack(samples, variants.receipt());
        comesBack(samples, samples.receipt());
    }

    @Test
    @Requirement("PA-111")
    public final void the_end_of_the_practice_chain_comes_back() {
        PracticeRecord record = PracticeRecord.of(variants.chart().head());
        commit(changes().practiceRecord(Versioned.fresh(record)));
        assertNone(new Versioned<>(record, 1), store().practiceRecord(practice()));
    }

    @Test
    @Requirement("PA-083")
    public final void the_reported_rules_come_back_and_stay() {
        PracticeRecord reported = variants.reportedPractice();
        commit(changes().practiceRecord(Versioned.fresh(reported)));
        assertNone(new Versioned<>(reported, 1), store().practiceRecord(practice()));
        PracticeRecord next = reported.with(samples.head(2));
        commit(changes().practiceRecord(new Versioned<>(next, 1)));
        assertNone(new Versioned<>(next, 2), store().practiceRecord(practice()));
    }

    @Test
    @Requirement("PA-116")
    public final void the_report_of_a_restored_backup_comes_back_and_stays() {
        PracticeRecord restored = variants.restoredPractice();
        commit(changes().practiceRecord(Versioned.fresh(restored)));
        assertNone(new Versioned<>(restored, 1), store().practiceRecord(practice()));
        PracticeRecord next = restored.with(samples.head(2));
        commit(changes().practiceRecord(new Versioned<>(next, 1)));
        assertNone(new Versioned<>(next, 2), store().practiceRecord(practice()));
    }

    @Test
    public final void what_is_written_over_leaves_nothing_behind() {
        Holder full = variants.holder();
        Holder bare = variants.bareHolder(full.id());
        commit(changes().holder(Versioned.fresh(full)));
        commit(changes().holder(new Versioned<>(bare, 1)));
        assertNone(Optional.of(new Versioned<>(bare, 2)), store().holder(practice(), RecordKey.of(full.id())));
    }

    @Test
    @Requirement("PA-121")
    public final void digests_that_are_dropped_are_gone() {
        Invitation full = variants.invitation(InvitationState.LIVE);
        Invitation emptied = full.withCodes(full.codes().emptied());
        commit(changes().invitation(Versioned.fresh(full)));
        commit(changes().invitation(new Versioned<>(emptied, 1)));
        assertNone(Optional.of(new Versioned<>(emptied, 2)), store().invitation(practice(), RecordKey.of(full.id())));
    }

    @Test
    @Requirement("PA-070")
    public final void holds_and_blocks_that_are_lifted_are_gone() {
        ChartId chart = samples.chartId();
        Grant held = variants.grant(chart, variants.standings().get(1));
        Hold lifted = held.holds().iterator().next();
        commit(changes().chart(Versioned.fresh(variants.blocked(held))));
        ChartAccess left = samples.chart(held.released(lifted.id()));
        commit(changes().chart(new Versioned<>(left, 1)));
        assertNone(new Versioned<>(left, 2), store().chart(practice(), chart));
    }

    @Test
    @Requirement("PA-017")
    public final void instants_come_back_to_the_millisecond() {
        for (String instant : INSTANTS) {
            StorageSamples then = StorageSamples.at(Instant.parse(instant));
            FieldSamples at = new FieldSamples(then);
            comesBack(at.chart());
            comesBack(at.holder());
            comesBack(at.message(Message.Kind.ACTIVATION_LINK, MessageState.PARKED));
            comesBack(at.entry(Optional.empty(), 0));
            comesBack(then, at.receipt());
            at.states().forEach(state -> comesBack(at.invitation(state)));
            at.steps().forEach(step -> comesBack(at.registration(step)));
            at.requestStates().forEach(state -> comesBack(at.request(state, then.now())));
        }
    }
}
