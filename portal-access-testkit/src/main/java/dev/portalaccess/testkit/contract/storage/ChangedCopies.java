package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import java.util.Optional;

/** Copies of values that differ in one part, including changes that the model does not allow. */
final class ChangedCopies {

    private ChangedCopies() {}

    /** Returns the grant in that state, regardless of its previous state. */
    static Grant becoming(Grant grant, GrantState standing) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms(),
                grant.validity(),
                standing,
                grant.provenance(),
                grant.lastChange(),
                grant.confirmation());
    }

    /** Returns the grant as one of that holder. */
    static Grant heldBy(Grant grant, HolderId holder) {
        return new Grant(
                grant.id(),
                grant.chart(),
                holder,
                grant.account(),
                grant.terms(),
                grant.validity(),
                grant.standing(),
                grant.provenance(),
                grant.lastChange(),
                grant.confirmation());
    }

    /** Returns the invitation in that state, regardless of its previous state. */
    static Invitation becoming(Invitation invitation, InvitationState state) {
        return with(invitation, invitation.issue(), state);
    }

    /** Returns the invitation as issued by that actor. */
    static Invitation by(Actor actor, Invitation invitation) {
        Issuance issue = invitation.issue();
        return with(
                invitation,
                new Issuance(issue.at(), issue.until(), actor, issue.replaces(), issue.waivers()),
                invitation.state());
    }

    /** Returns the request as submitted by that actor. */
    static AccessRequest by(Actor actor, AccessRequest request) {
        AccessRequest.Submission submission = request.submission();
        return with(
                request,
                new AccessRequest.Submission(
                        submission.at(), submission.until(), actor, submission.words(), submission.dueOn()));
    }

    /** Returns the request with those words of the requester. */
    static AccessRequest saying(String words, AccessRequest request) {
        AccessRequest.Submission submission = request.submission();
        return with(
                request,
                new AccessRequest.Submission(
                        submission.at(), submission.until(), submission.by(), Optional.of(words), submission.dueOn()));
    }

    private static AccessRequest with(AccessRequest request, AccessRequest.Submission submission) {
        return new AccessRequest(
                request.practice(),
                request.id(),
                request.purpose(),
                request.chart(),
                request.person(),
                request.terms(),
                request.delivery(),
                request.also(),
                submission,
                request.endorsement(),
                request.state());
    }

    private static Invitation with(Invitation invitation, Issuance issue, InvitationState state) {
        return new Invitation(
                invitation.practice(),
                invitation.id(),
                invitation.purpose(),
                invitation.holder(),
                issue,
                invitation.delivery(),
                invitation.grants(),
                invitation.codes(),
                state,
                invitation.wrongAnswers());
    }
}
