package dev.portalaccess.testkit.memory;

import static dev.portalaccess.testkit.memory.BrokenStorage.garbling;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that do not give back what they were given. */
final class BrokenFields {

    private BrokenFields() {}

    static Stream<StorageFault> faults() {
        return Stream.of(times(), states(), values(), leftovers()).flatMap(faults -> faults);
    }

    private static Stream<StorageFault> times() {
        return Stream.of(
                StorageFault.of(
                        "cuts instants to seconds",
                        garbling(Instant.class, at -> at.truncatedTo(ChronoUnit.SECONDS)),
                        "instants_come_back_to_the_millisecond"),
                StorageFault.of(
                        "rounds instants up to the next hundredth",
                        garbling(Instant.class, BrokenFields::roundedUp),
                        "instants_come_back_to_the_millisecond"));
    }

    private static Stream<StorageFault> states() {
        return Stream.of(
                StorageFault.of(
                        "loses holds",
                        garbling(GrantState.Open.class, open -> new GrantState.Open(Set.of())),
                        "holds_and_blocks_that_are_lifted_are_gone"),
                StorageFault.of(
                        "loses who revoked",
                        garbling(GrantState.Revoked.class, BrokenFields::anonymous),
                        "words_of_staff_in_any_script_and_up_to_the_longest_come_back"),
                StorageFault.of(
                        "forgets states it does not know",
                        garbling(GrantState.Unrecognised.class, state -> new GrantState.Unrecognised("?")),
                        "a_grant_in_any_standing_comes_back"),
                StorageFault.of(
                        "forgets which charts were refused",
                        garbling(
                                InvitationState.Redeemed.class,
                                state -> new InvitationState.Redeemed(state.at(), state.account(), List.of())),
                        "an_invitation_in_any_state_comes_back"),
                StorageFault.of(
                        "forgets as what somebody registers",
                        garbling(
                                RegistrationStep.Claimed.class,
                                step -> new RegistrationStep.Claimed(step.at(), step.account(), Optional.empty())),
                        "a_registration_at_any_step_comes_back"),
                StorageFault.of(
                        "forgets what a requester was told",
                        garbling(
                                RequestState.Rejected.class,
                                state -> RecordCopies.with(
                                        state, "told", state.reason().code())),
                        "a_request_for_access_in_any_state_comes_back"));
    }

    private static Stream<StorageFault> values() {
        return Stream.of(
                StorageFault.of(
                        "loses which key a digest was made under",
                        garbling(Digest.class, digest -> Digest.plain(digest.bytes())),
                        "the_end_of_the_practice_chain_comes_back"),
                StorageFault.of(
                        "loses reports of restored backups",
                        garbling(PracticeRecord.class, practice -> PracticeRecord.of(practice.head())),
                        "the_report_of_a_restored_backup_comes_back_and_stays"),
                StorageFault.of(
                        "loses reported rules",
                        garbling(
                                PracticeRecord.class,
                                practice -> new PracticeRecord(practice.head(), practice.restored(), Optional.empty())),
                        "the_reported_rules_come_back_and_stay"),
                StorageFault.of(
                        "loses blocks",
                        garbling(ChartRecord.class, BrokenFields::withoutBlocks),
                        "a_chart_comes_back_with_all_it_may_have_and_with_nothing",
                        "instants_come_back_to_the_millisecond"),
                StorageFault.of(
                        "loses freezes of charts",
                        garbling(ChartRecord.class, chart -> chart.withFreezes(List.of())),
                        "a_chart_comes_back_with_all_it_may_have_and_with_nothing"),
                StorageFault.of(
                        "loses exemptions of charts",
                        garbling(ChartRecord.class, chart -> chart.withExemptions(List.of())),
                        "a_chart_comes_back_with_all_it_may_have_and_with_nothing"),
                StorageFault.of(
                        "loses blocks on all charts",
                        garbling(Holder.class, holder -> holder.withBlocks(List.of())),
                        "blocks_and_freezes_of_a_holder_come_back_until_they_are_lifted",
                        "a_holder_with_a_block_or_a_freeze_stays_until_it_is_lifted"),
                StorageFault.of(
                        "loses freezes of holders",
                        garbling(Holder.class, holder -> holder.withFreezes(List.of())),
                        "blocks_and_freezes_of_a_holder_come_back_until_they_are_lifted",
                        "a_holder_with_a_block_or_a_freeze_stays_until_it_is_lifted"),
                StorageFault.of(
                        "keeps the levels of the four roots only",
                        garbling(Scope.class, BrokenFields::rootsOnly),
                        "a_grant_in_any_standing_comes_back",
                        "an_invitation_in_any_state_comes_back"),
                StorageFault.of(
                        "loses obligations",
                        garbling(
                                GrantTerms.class,
                                terms -> new GrantTerms(terms.relationship(), terms.basis(), terms.scope())),
                        "a_grant_in_any_standing_comes_back",
                        "an_invitation_in_any_state_comes_back"),
                StorageFault.of(
                        "loses credentials",
                        garbling(
                                InvitationKeys.class,
                                codes -> new InvitationKeys(
                                        codes.serial(), codes.selector(), codes.links(), Optional.empty())),
                        "an_invitation_comes_back_with_the_least_it_can_have"),
                StorageFault.of(
                        "keeps each instant of a list once",
                        garbling(
                                Holder.class,
                                holder -> holder.invitedAt(
                                        holder.invitedAt().stream().distinct().toList())),
                        "a_holder_comes_back_with_all_it_may_have_and_with_the_least"),
                StorageFault.of(
                        "loses codes of mail servers",
                        garbling(Message.Progress.class, BrokenFields::withoutCode),
                        "a_deferred_message_is_given_out_again_when_it_is_due"),
                StorageFault.of(
                        "loses empty texts",
                        garbling(AuditEntry.class, BrokenFields::withoutEmptyDetails),
                        "an_entry_comes_back_with_all_it_may_have_and_with_the_least"),
                StorageFault.of(
                        "keeps lengths in 32 bits",
                        garbling(
                                AuditHead.class,
                                head -> new AuditHead(Math.min(head.length(), Integer.MAX_VALUE), head.last())),
                        "the_end_of_the_practice_chain_comes_back"));
    }

    private static Stream<StorageFault> leftovers() {
        return Stream.of(
                StorageFault.of(
                        "keeps what nothing is written over",
                        rewritingHolders(),
                        "what_is_written_over_leaves_nothing_behind"),
                StorageFault.of(
                        "adds digests to those that are there",
                        rewritingInvitations(),
                        "digests_that_are_dropped_are_gone"),
                StorageFault.of(
                        "adds blocks to those that are there",
                        rewritingCharts(),
                        "holds_and_blocks_that_are_lifted_are_gone"));
    }

    private static Scope rootsOnly(Scope scope) {
        return Scope.of(
                scope.level(ChartArea.APPOINTMENTS),
                scope.level(ChartArea.MESSAGES),
                scope.level(ChartArea.CLINICAL),
                scope.level(ChartArea.BILLING));
    }

    private static Instant roundedUp(Instant at) {
        long millis = at.toEpochMilli();
        return Instant.ofEpochMilli(millis + Math.floorMod(-millis, 10L));
    }

    private static GrantState.Revoked anonymous(GrantState.Revoked revoked) {
        return RecordCopies.with(revoked, "by", Actor.LIBRARY);
    }

    private static ChartRecord withoutBlocks(ChartRecord chart) {
        return RecordCopies.with(chart, "blocks", List.of());
    }

    private static Message.Progress withoutCode(Message.Progress progress) {
        return RecordCopies.with(progress, "code", Optional.empty());
    }

    private static AuditEntry withoutEmptyDetails(AuditEntry entry) {
        TreeMap<String, String> details = new TreeMap<>(entry.details());
        details.values().removeIf(String::isEmpty);
        return RecordCopies.with(entry, "details", details);
    }

    /** As an update that leaves a column alone if its new value is none. */
    private static Supplier<StorageRelay> rewritingHolders() {
        return BrokenStorage.answering((store, changes) -> store.commit(new RecordRewriter<>(Holder.class, next -> {
                    Optional<EmailAddress> before = store.holder(next.practice(), RecordKey.of(next.id()))
                            .flatMap(stored -> stored.value().address());
                    return next.address()
                            .or(() -> before)
                            .map(next::withAddress)
                            .orElse(next);
                })
                .of(changes)));
    }

    /** As a table of digests to which rows are only ever added. */
    private static Supplier<StorageRelay> rewritingInvitations() {
        return BrokenStorage.answering((store, changes) -> store.commit(new RecordRewriter<>(Invitation.class, next -> {
                    Optional<InvitationKeys> before = store.invitation(next.practice(), RecordKey.of(next.id()))
                            .map(stored -> stored.value().codes());
                    boolean dropping = next.codes().links().isEmpty() && next.state() instanceof InvitationState.Live;
                    return dropping ? before.map(next::withCodes).orElse(next) : next;
                })
                .of(changes)));
    }

    /** As a table of blocks to which rows are only ever added. */
    private static Supplier<StorageRelay> rewritingCharts() {
        return BrokenStorage.answering((store, changes) ->
                store.commit(new RecordRewriter<>(ChartRecord.class, next -> {
                            ChartAccess before =
                                    store.chart(next.practice(), next.chart()).value();
                            return next.blocks().isEmpty() ? RecordCopies.with(next, "blocks", before.blocks()) : next;
                        })
                        .of(changes)));
    }
}
