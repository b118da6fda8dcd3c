package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stored facts about a chart beside its grants. Without this record, no grant on the chart permits anything.
 *
 * @param practice the practice
 * @param chart the chart
 * @param blocks the blocks on the chart
 * @param mergedInto the chart that replaced this one in the library's records, once it was merged
 * @param head the end of its audit chain
 * @param tags the marks of the open grants, if the record is sealed
 * @param redeemable the invitations that may open the chart, if the record is sealed
 * @param freezes the freezes of the chart
 * @param exemptions what staff have stated about the patient beside the age (PA-094)
 * @param reopenedAt when the last block or freeze on this chart, or statement that its patient is of age, was lifted
 * @param events the host's events that concerned the chart, in their order
 */
public record ChartRecord(
        PracticeId practice,
        ChartId chart,
        List<AccessBlock> blocks,
        Optional<ChartId> mergedInto,
        AuditHead head,
        List<GrantTag> tags,
        List<RedeemableInvitation> redeemable,
        List<AccessFreeze> freezes,
        List<AgeExemption> exemptions,
        Optional<Instant> reopenedAt,
        List<ChartEvent> events) {

    public ChartRecord {
        requireNonNull(practice, "practice");
        requireNonNull(chart, "chart");
        blocks = List.copyOf(blocks);
        requireNonNull(mergedInto, "mergedInto");
        requireNonNull(head, "head");
        tags = List.copyOf(tags);
        redeemable = List.copyOf(redeemable);
        freezes = List.copyOf(freezes);
        exemptions = List.copyOf(exemptions);
        requireNonNull(reopenedAt, "reopenedAt");
        events = List.copyOf(events);
    }

    /** Creates a record of a chart that no event of the host has concerned. */
    public ChartRecord(
            PracticeId practice,
            ChartId chart,
            List<AccessBlock> blocks,
            Optional<ChartId> mergedInto,
            AuditHead head,
            List<GrantTag> tags,
            List<RedeemableInvitation> redeemable,
            List<AccessFreeze> freezes,
            List<AgeExemption> exemptions,
            Optional<Instant> reopenedAt) {
        this(practice, chart, blocks, mergedInto, head, tags, redeemable, freezes, exemptions, reopenedAt, List.of());
    }

    /** Creates a record of a chart that was never reopened. */
    public ChartRecord(
            PracticeId practice,
            ChartId chart,
            List<AccessBlock> blocks,
            Optional<ChartId> mergedInto,
            AuditHead head,
            List<GrantTag> tags,
            List<RedeemableInvitation> redeemable,
            List<AccessFreeze> freezes,
            List<AgeExemption> exemptions) {
        this(practice, chart, blocks, mergedInto, head, tags, redeemable, freezes, exemptions, Optional.empty());
    }

    /** Creates a record that is not sealed. */
    public ChartRecord(
            PracticeId practice,
            ChartId chart,
            List<AccessBlock> blocks,
            Optional<ChartId> mergedInto,
            AuditHead head) {
        this(practice, chart, blocks, mergedInto, head, List.of(), List.of(), List.of(), List.of());
    }

    /** Returns the record of a chart that has never been changed. */
    public static ChartRecord untouched(PracticeId practice, ChartId chart) {
        return new ChartRecord(practice, chart, List.of(), Optional.empty(), AuditHead.EMPTY);
    }

    /** Returns this record with the end of its audit chain. */
    public ChartRecord with(AuditHead other) {
        return new ChartRecord(
                practice, chart, blocks, mergedInto, other, tags, redeemable, freezes, exemptions, reopenedAt, events);
    }

    /** Returns this record with the marks of the open grants. */
    public ChartRecord withTags(List<GrantTag> marks) {
        return new ChartRecord(
                practice, chart, blocks, mergedInto, head, marks, redeemable, freezes, exemptions, reopenedAt, events);
    }

    /** Returns this record with the invitations that may open the chart. */
    public ChartRecord withRedeemable(List<RedeemableInvitation> invitations) {
        return new ChartRecord(
                practice, chart, blocks, mergedInto, head, tags, invitations, freezes, exemptions, reopenedAt, events);
    }

    /** Returns this record with those blocks. */
    public ChartRecord withBlocks(List<AccessBlock> next) {
        return new ChartRecord(
                practice, chart, next, mergedInto, head, tags, redeemable, freezes, exemptions, reopenedAt, events);
    }

    /** Returns this record with those freezes. */
    public ChartRecord withFreezes(List<AccessFreeze> next) {
        return new ChartRecord(
                practice, chart, blocks, mergedInto, head, tags, redeemable, next, exemptions, reopenedAt, events);
    }

    /** Returns this record with those statements about the patient. */
    public ChartRecord withExemptions(List<AgeExemption> next) {
        return new ChartRecord(
                practice, chart, blocks, mergedInto, head, tags, redeemable, freezes, next, reopenedAt, events);
    }

    /** Returns this record with the instant when something that kept people out of the chart was lifted. */
    public ChartRecord reopened(Instant at) {
        return new ChartRecord(
                practice,
                chart,
                blocks,
                mergedInto,
                head,
                tags,
                redeemable,
                freezes,
                exemptions,
                Optional.of(at),
                events);
    }

    /** Returns this record with those events; the chart went into that of the last standing one that leads away. */
    public ChartRecord withEvents(List<ChartEvent> next) {
        Optional<ChartId> into = next.stream()
                .filter(event -> event.leadsAway() && event.stands())
                .reduce((earlier, later) -> later)
                .flatMap(ChartEvent::other);
        return new ChartRecord(
                practice, chart, blocks, into, head, tags, redeemable, freezes, exemptions, reopenedAt, next);
    }

    /** Returns the event that the host's id names, or that was undone under this id. */
    public Optional<ChartEvent> event(String id) {
        return events.stream().filter(event -> event.isNamed(id)).findFirst();
    }

    /** Returns every chart whose id leads to this one. */
    public List<ChartId> arrivals() {
        return events.stream()
                .filter(ChartEvent::stands)
                .flatMap(event -> event.arrivals().stream())
                .distinct()
                .toList();
    }

    /** Returns the chart that this one had gone into at the instant; empty if it stood alone. */
    public Optional<ChartId> mergedIntoAt(Instant when) {
        return events.stream()
                .filter(event -> event.leadsAway() && event.stoodAt(when))
                .reduce((earlier, later) -> later)
                .flatMap(ChartEvent::other);
    }

    /** Returns the first day of review; empty if the chart has no block and no freeze (PA-075). */
    public Optional<LocalDate> firstReview() {
        return RestrictionReview.first(blocks, freezes);
    }

    /** Reports whether any block bars the holder. */
    public boolean bars(Holder holder) {
        return blocks.stream().anyMatch(block -> block.bars(holder));
    }

    /** Reports whether any block bars the account. */
    public boolean bars(AccountId account) {
        return blocks.stream().anyMatch(block -> block.bars(account));
    }
}
