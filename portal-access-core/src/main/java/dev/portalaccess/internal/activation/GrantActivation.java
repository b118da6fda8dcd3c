package dev.portalaccess.internal.activation;

import com.google.common.collect.Maps;
import dev.portalaccess.internal.access.KeptGrant;
import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.internal.age.PatientAge;
import dev.portalaccess.internal.engine.AccountBinder;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.engine.OwnAccountRule;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.notice.PatientNotices;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Redeemed;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.seal.BrokenSeal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds to a draft the changes of redeeming a live invitation (PA-043): every grant without an obstacle, the end of the
 * invitation, and the holder's account. Used for one round.
 */
final class GrantActivation {

    /** What may stand in the way for a time only. */
    private static final Set<ActivationObstacle> FOR_NOW =
            Set.of(ActivationObstacle.HOLDER_BARRED, ActivationObstacle.CHART_MERGED);

    private final DecisionRound round;
    private final CommitDraft draft;
    private final Versioned<Invitation> read;
    private final Invitation invitation;
    private final AccountId account;
    private final Versioned<Holder> holder;
    private final ChartActivationRule rules;
    private final PatientNotices notices;

    GrantActivation(DecisionRound round, Versioned<Invitation> read, AccountId account) {
        this.round = round;
        this.draft = round.draft();
        this.read = read;
        this.invitation = read.value();
        this.account = account;
        this.holder = readHolder();
        draft.records().readCharts(invitation.charts());
        this.rules =
                new ChartActivationRule(round, holder.value(), invitation, account, Set.copyOf(invitation.charts()));
        this.notices = new PatientNotices(round);
    }

    /**
     * Returns the invitation after the change: redeemed, or voided if no chart is left.
     *
     * @throws BrokenSealException if seals are required and a chart's record does not name the invitation: it was
     *     revived, moved or widened (PA-115)
     */
    Invitation activate() {
        if (round.parts().seals().isRequired()) {
            invitation.charts().forEach(this::requireListed);
        }
        List<ChartId> refused = activateCharts();
        return refused.size() == invitation.grants().size() ? voidInvitation() : redeemInvitation(refused);
    }

    private void requireListed(ChartId chart) {
        if (!KeyedSeals.lists(draft.chart(chart).record(), invitation)) {
            throw new BrokenSealException(
                    SealedKind.INVITATION.broken(invitation.id().value(), BrokenSeal.UNLISTED));
        }
    }

    private Invitation voidInvitation() {
        for (ChartId chart : invitation.charts()) {
            note(AuditNote.on(chart, AuditAction.INVITATION_VOIDED).because(Voided.NOTHING_LEFT));
        }
        return end(new Voided(draft.now(), Voided.NOTHING_LEFT));
    }

    private Invitation redeemInvitation(List<ChartId> refused) {
        bindHolder();
        notices.queue();
        return end(new Redeemed(draft.now(), account, refused));
    }

    private Invitation end(InvitationState ending) {
        InvitationIssuer.end(draft, read, ending);
        return invitation.become(ending);
    }

    /** Reads the invited holder together with the record of the mailbox, which the rules look at (PA-075). */
    private Versioned<Holder> readHolder() {
        RecordKey invited = RecordKey.of(invitation.holder());
        draft.records()
                .holders(Stream.concat(
                                Stream.of(invited),
                                invitation.delivery().address().stream()
                                        .map(address -> RecordKey.barred(address.mailbox())))
                        .toList());
        return draft.records().holder(invited).orElseThrow(HolderLookup::missing);
    }

    /**
     * Returns the charts that are frozen, or all of them if the person is: while one is, the invitation is neither
     * redeemed nor voided, so that all of it works once the freeze is lifted (PA-072).
     */
    List<ChartId> frozenCharts() {
        return invitation.charts().stream()
                .filter(chart -> rules.isFrozen(draft.chart(chart)))
                .toList();
    }

    /**
     * Returns the charts that a block or a merge closes to the person, with the obstacle, if none is left that opens: then
     * the invitation is neither redeemed nor voided, as for a freeze, so that it works once the block is lifted or the
     * merge is undone, and so that no one can tell them apart (PA-075, PA-100).
     */
    Map<ChartId, ActivationObstacle> chartsForNow() {
        round.charts().charts(Set.copyOf(invitation.charts()));
        Map<ChartId, ActivationObstacle> obstacles = new LinkedHashMap<>();
        invitation
                .charts()
                .forEach(chart -> rules.findObstacle(round.charts().chart(chart), draft.chart(chart))
                        .ifPresent(obstacle -> obstacles.put(chart, obstacle)));
        return obstacles.size() < invitation.charts().size()
                ? Map.of()
                : Maps.filterValues(obstacles, GrantActivation::isForNow);
    }

    private static boolean isForNow(ActivationObstacle obstacle) {
        return FOR_NOW.contains(obstacle);
    }

    private List<ChartId> activateCharts() {
        round.charts().charts(Set.copyOf(invitation.charts()));
        List<ChartId> refused = new ArrayList<>();
        for (PendingGrant pending : invitation.grants()) {
            ChartAccess access = draft.chart(pending.chart());
            Optional<ActivationObstacle> obstacle = rules.findObstacle(
                            round.charts().chart(pending.chart()), access)
                    .or(() -> ageObstacle(pending))
                    .or(() -> ageSince(pending));
            if (obstacle.isPresent()) {
                refuse(pending.chart(), obstacle.get());
                refused.add(pending.chart());
            } else {
                grant(pending, access);
            }
        }
        return refused;
    }

    /** Only a birth date that forbids the account is an obstacle; staff have seen one that is not known (PA-090). */
    private Optional<ActivationObstacle> ageObstacle(PendingGrant pending) {
        return Optional.of(pending)
                .filter(grant -> grant.terms().isOwn())
                .flatMap(grant -> round.charts().chart(grant.chart()))
                .filter(chart -> new OwnAccountRule(round).verdict(chart.id(), chart.patient())
                        == OwnAccountRule.Verdict.TOO_YOUNG)
                .map(chart -> ActivationObstacle.TOO_YOUNG);
    }

    /**
     * Access that a birthday since the invitation was issued would have held, ended or narrowed is for staff to decide
     * again: redeeming late gives no more than redeeming at once (PA-090).
     */
    private Optional<ActivationObstacle> ageSince(PendingGrant pending) {
        return round.charts()
                .chart(pending.chart())
                .map(round::age)
                .filter(age -> !left(age, pending, draft.now())
                        .isWithin(left(age, pending, invitation.issue().at())))
                .map(age -> ActivationObstacle.AGE_REACHED);
    }

    private Scope left(PatientAge age, PendingGrant pending, Instant from) {
        return AgeLimit.of(age, pending.inForce(invitation, account, from)).scope();
    }

    private void refuse(ChartId chart, ActivationObstacle obstacle) {
        note(AuditNote.on(chart, AuditAction.ACCESS_REFUSED)
                .because(obstacle.name())
                .by(obstacle.rule()));
    }

    private void grant(PendingGrant pending, ChartAccess access) {
        Optional<Grant> present = rules.existingGrant(access);
        if (present.isPresent()) {
            noteGrant(draft.noteOnPresent(present.get(), invitation.holder()));
            return;
        }
        rules.grantsClosedByAge(access).forEach(this::replace);
        Grant grant = pending.inForce(invitation, account, draft.now());
        draft.putGrant(grant);
        if (KeptGrant.eventsSince(access.record(), invitation.issue().at()).isEmpty()) {
            notices.addActivated(grant);
        }
        noteGrant(draft.noteOn(grant, AuditAction.ACCESS_ACTIVATED));
        holdForReview(grant, access);
        new RelationChangeCheck(round, invitation, holder.value())
                .findChange(pending)
                .ifPresent(change -> noteGrant(draft.noteOn(grant, AuditAction.ACCESS_GROUND_CHANGED)
                        .because(change)
                        .by("PA-026")));
    }

    /**
     * Takes back a grant that the patient's age closes: if the birth date is corrected, or a statement is set
     * or lifted, the person has the access that staff gave last, and no other beside it (PA-090). The patient hears of the
     * new access alone, because the former permitted nothing.
     */
    private void replace(Grant former) {
        Actor by = invitation.issue().by();
        Grant replaced = former.because(new Grant.Change(draft.now(), by, Reason.REPLACED))
                .revoked(new GrantState.Revoked(draft.now(), by, Reason.REPLACED));
        draft.putGrant(replaced);
        noteGrant(draft.noteOn(replaced, AuditAction.GRANT_REVOKED)
                .because(Reason.REPLACED.code())
                .by("PA-090"));
    }

    /** What came to the chart since the invitation was issued is for staff to decide about first (PA-100, PA-104). */
    private void holdForReview(Grant grant, ChartAccess access) {
        Grant held = grant;
        for (ChartEvent event :
                KeptGrant.eventsSince(access.record(), invitation.issue().at())) {
            held = KeptGrant.hold(round, held, event);
        }
    }

    /** Records the account that the holder uses from now on; a change has its own audit entry (PA-041). */
    private void bindHolder() {
        AccountBinder binder = new AccountBinder(round, account);
        binder.bind(holder);
        binder.note(holder.value()).ifPresent(this::noteGrant);
    }

    /** Notes what happens to a chart or a login, with the holder who was invited. */
    private void note(AuditNote note) {
        noteGrant(note.with("holder", invitation.holder().value()));
    }

    /** Notes what happens to a grant; the note states the grant's holder, who need not be the one who was invited. */
    private void noteGrant(AuditNote note) {
        draft.addNote(note.with("invitation", invitation.id().value()));
    }
}
