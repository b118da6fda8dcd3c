package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.issuing.Issuing;
import dev.portalaccess.internal.people.Charts;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.InvitationState.Redeemed;
import dev.portalaccess.model.InvitationState.Voided;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA-043: puts into a draft what redeeming a live invitation changes: the grants, all of them but those that something
 * stands against, the invitation's end, and the holder's login. Used for one round.
 */
final class Activating {

    private final Draft draft;
    private final Versioned<Invitation> read;
    private final Invitation invitation;
    private final AccountId account;
    private final Versioned<Holder> holder;
    private final Charts charts;
    private final ChartRules rules;

    Activating(Parts parts, Draft draft, Versioned<Invitation> read, AccountId account) {
        this.draft = draft;
        this.read = read;
        this.invitation = read.value();
        this.account = account;
        this.holder = Invited.holder(parts.store(), invitation);
        this.charts = new Charts(parts.charts(), draft.practice());
        Human human = Human.behind(parts, draft, holder.value(), invitation.delivery(), account);
        this.rules = new ChartRules(human, account, invitation.issue().at(), draft.now());
    }

    /** What the invitation becomes: redeemed, or void if no chart is left. */
    Invitation done() {
        List<ChartId> refused = refused();
        return refused.size() == invitation.grants().size() ? voided() : redeemed(refused);
    }

    private Invitation voided() {
        for (ChartId chart : invitation.charts()) {
            note(Note.on(chart, "invitation.voided").because(Voided.NOTHING_LEFT));
        }
        return end(new Voided(draft.now(), Voided.NOTHING_LEFT));
    }

    private Invitation redeemed(List<ChartId> refused) {
        bindHolder();
        return end(new Redeemed(draft.now(), account, refused));
    }

    private Invitation end(InvitationState end) {
        Issuing.end(draft, read, end);
        return invitation.become(end);
    }

    private List<ChartId> refused() {
        charts.charts(Set.copyOf(invitation.charts()));
        List<ChartId> refused = new ArrayList<>();
        for (PendingGrant pending : invitation.grants()) {
            ChartAccess access = draft.chart(pending.chart());
            Optional<Objection> objection = rules.against(charts.chart(pending.chart()), access);
            if (objection.isPresent()) {
                refuse(pending.chart(), objection.get());
                refused.add(pending.chart());
            } else {
                grant(pending, access);
            }
        }
        return refused;
    }

    private void refuse(ChartId chart, Objection objection) {
        note(Note.on(chart, "access.refused").because(objection.name()).by(objection.rule()));
    }

    private void grant(PendingGrant pending, ChartAccess access) {
        Optional<Grant> present = rules.present(access);
        if (present.isPresent()) {
            note(about(present.get(), "access.already-active"));
            return;
        }
        Grant grant = pending.inForce(invitation, account, draft.now());
        draft.put(access.with(grant));
        note(about(grant, "access.activated"));
        new LostGround(draft, charts, invitation, holder.value())
                .of(pending)
                .ifPresent(why ->
                        note(about(grant, "access.ground-changed").because(why).by("PA-026")));
    }

    /** PA-041: the login the holder uses from now on; a change of it is worth a line of its own. */
    private void bindHolder() {
        Optional<AccountId> former = holder.value().account();
        if (former.equals(Optional.of(account))) {
            return;
        }
        draft.putHolder(holder.to(holder.value().using(account)));
        former.ifPresent(login -> note(Note.ofPractice("holder.login-changed").with("former-login", login.value())));
    }

    private static Note about(Grant grant, String action) {
        return Note.on(grant.chart(), action).with("grant", grant.id().value());
    }

    private void note(Note note) {
        draft.note(note.with("invitation", invitation.id().value())
                .with("holder", invitation.holder().value()));
    }
}
