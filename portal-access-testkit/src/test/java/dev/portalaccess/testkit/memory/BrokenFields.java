package dev.portalaccess.testkit.memory;

import static dev.portalaccess.testkit.memory.Broken.garbling;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Standing;
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

    static Stream<Fault> faults() {
        return Stream.of(times(), states(), values(), leftovers()).flatMap(faults -> faults);
    }

    private static Stream<Fault> times() {
        return Stream.of(
                Fault.of(
                        "cuts instants to seconds",
                        garbling(Instant.class, at -> at.truncatedTo(ChronoUnit.SECONDS)),
                        "instants_come_back_to_the_millisecond"),
                Fault.of(
                        "rounds instants up to the next hundredth",
                        garbling(Instant.class, BrokenFields::roundedUp),
                        "instants_come_back_to_the_millisecond"));
    }

    private static Stream<Fault> states() {
        return Stream.of(
                Fault.of(
                        "loses holds",
                        garbling(Standing.Open.class, open -> new Standing.Open(Set.of())),
                        "holds_and_blocks_that_are_lifted_are_gone"),
                Fault.of(
                        "loses who revoked",
                        garbling(Standing.Revoked.class, BrokenFields::anonymous),
                        "words_of_staff_in_any_script_and_up_to_the_longest_come_back"),
                Fault.of(
                        "forgets states it does not know",
                        garbling(Standing.Unrecognised.class, state -> new Standing.Unrecognised("?")),
                        "a_grant_in_any_standing_comes_back"),
                Fault.of(
                        "forgets which charts were refused",
                        garbling(
                                InvitationState.Redeemed.class,
                                state -> new InvitationState.Redeemed(state.at(), state.account(), List.of())),
                        "an_invitation_in_any_state_comes_back"),
                Fault.of(
                        "forgets as what somebody registers",
                        garbling(
                                RegistrationStep.Claimed.class,
                                step -> new RegistrationStep.Claimed(step.at(), step.account(), Optional.empty())),
                        "a_registration_at_any_step_comes_back"));
    }

    private static Stream<Fault> values() {
        return Stream.of(
                Fault.of(
                        "loses which key a digest was made under",
                        garbling(Digest.class, digest -> Digest.plain(digest.bytes())),
                        "the_end_of_the_practice_chain_comes_back"),
                Fault.of(
                        "loses blocks",
                        garbling(ChartAccess.class, BrokenFields::withoutBlocks),
                        "a_chart_comes_back_with_all_it_may_have_and_with_nothing",
                        "instants_come_back_to_the_millisecond"),
                Fault.of(
                        "loses credentials",
                        garbling(
                                Codes.class,
                                codes -> new Codes(codes.serial(), codes.selector(), codes.links(), Optional.empty())),
                        "an_invitation_comes_back_with_the_least_it_can_have"),
                Fault.of(
                        "keeps each instant of a list once",
                        garbling(
                                Holder.class,
                                holder -> holder.invitedAt(
                                        holder.invitedAt().stream().distinct().toList())),
                        "a_holder_comes_back_with_all_it_may_have_and_with_the_least"),
                Fault.of(
                        "loses codes of mail servers",
                        garbling(Message.Progress.class, BrokenFields::withoutCode),
                        "a_deferred_message_is_given_out_again_when_it_is_due"),
                Fault.of(
                        "loses empty texts",
                        garbling(AuditEntry.class, BrokenFields::withoutEmptyDetails),
                        "an_entry_comes_back_with_all_it_may_have_and_with_the_least"),
                Fault.of(
                        "keeps lengths in 32 bits",
                        garbling(
                                AuditHead.class,
                                head -> new AuditHead(Math.min(head.length(), Integer.MAX_VALUE), head.last())),
                        "the_end_of_the_practice_chain_comes_back"));
    }

    private static Stream<Fault> leftovers() {
        return Stream.of(
                Fault.of(
                        "keeps what nothing is written over",
                        rewritingHolders(),
                        "what_is_written_over_leaves_nothing_behind"),
                Fault.of(
                        "adds digests to those that are there",
                        rewritingInvitations(),
                        "digests_that_are_dropped_are_gone"),
                Fault.of(
                        "adds blocks to those that are there",
                        rewritingCharts(),
                        "holds_and_blocks_that_are_lifted_are_gone"));
    }

    private static Instant roundedUp(Instant at) {
        long millis = at.toEpochMilli();
        return Instant.ofEpochMilli(millis + Math.floorMod(-millis, 10L));
    }

    private static Standing.Revoked anonymous(Standing.Revoked revoked) {
        return Copies.with(revoked, "by", Actor.LIBRARY);
    }

    private static ChartAccess withoutBlocks(ChartAccess chart) {
        return Copies.with(chart, "blocks", List.of());
    }

    private static Message.Progress withoutCode(Message.Progress progress) {
        return Copies.with(progress, "code", Optional.empty());
    }

    private static AuditEntry withoutEmptyDetails(AuditEntry entry) {
        TreeMap<String, String> details = new TreeMap<>(entry.details());
        details.values().removeIf(String::isEmpty);
        return Copies.with(entry, "details", details);
    }

    /** As an update that leaves a column alone if its new value is none. */
    private static Supplier<Relay> rewritingHolders() {
        return Broken.answering((store, changes) -> store.commit(new Rewriting<>(Holder.class, next -> {
                    Optional<EmailAddress> before = store.holder(next.practice(), Key.of(next.id()))
                            .flatMap(stored -> stored.value().address());
                    return next.address().or(() -> before).map(next::at).orElse(next);
                })
                .of(changes)));
    }

    /** As a table of digests to which rows are only ever added. */
    private static Supplier<Relay> rewritingInvitations() {
        return Broken.answering((store, changes) -> store.commit(new Rewriting<>(Invitation.class, next -> {
                    Optional<Codes> before = store.invitation(next.practice(), Key.of(next.id()))
                            .map(stored -> stored.value().codes());
                    boolean dropping = next.codes().links().isEmpty() && next.state() instanceof InvitationState.Live;
                    return dropping ? before.map(next::withCodes).orElse(next) : next;
                })
                .of(changes)));
    }

    /** As a table of blocks to which rows are only ever added. */
    private static Supplier<Relay> rewritingCharts() {
        return Broken.answering((store, changes) -> store.commit(new Rewriting<>(ChartAccess.class, next -> {
                    ChartAccess before =
                            store.chart(next.practice(), next.chart()).value();
                    return next.blocks().isEmpty() ? Copies.with(next, "blocks", before.blocks()) : next;
                })
                .of(changes)));
    }
}
