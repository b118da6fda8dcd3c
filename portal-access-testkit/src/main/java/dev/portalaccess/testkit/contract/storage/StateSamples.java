package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RequestState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Samples of every state of the records, each with different instants. */
class StateSamples {

    private static final String STORED = "OF_A_LATER_VERSION {\"since\": 7}";

    final StorageSamples samples;
    private int instants;

    StateSamples(StorageSamples samples) {
        this.samples = samples;
    }

    /** Returns a new instant each time, a few milliseconds after the previous one. */
    Instant next() {
        instants++;
        return samples.now().plusMillis(7L * instants);
    }

    List<ChartId> chain(ChartId last) {
        return List.of(samples.chartId(), samples.chartId(), last);
    }

    Reason other() {
        return Reason.other("She called; \"not any more\" \u2014 see file");
    }

    private Set<Hold> holds() {
        return Set.of(
                new Hold(
                        new HoldId(samples.id("hold")),
                        Hold.BY_STAFF,
                        next(),
                        StorageSamples.CLERK,
                        other(),
                        Optional.of(LocalDate.of(2008, 2, 29))),
                new Hold(
                        new HoldId(samples.id("hold")),
                        Hold.BY_BLOCK,
                        next(),
                        Actor.LIBRARY,
                        Reason.SAFETY,
                        Optional.empty()));
    }

    /** Returns every state of a grant. */
    List<GrantState> standings() {
        return List.of(
                GrantState.NOT_HELD,
                new GrantState.Open(holds()),
                new GrantState.Revoked(next(), StorageSamples.CLERK, other()),
                new GrantState.Revoked(next(), Actor.account(samples.account()), Reason.HOLDER_REQUEST),
                new GrantState.Unrecognised(STORED));
    }

    /** Returns every state of an invitation. */
    List<InvitationState> states() {
        return List.of(
                InvitationState.LIVE,
                new InvitationState.Redeemed(next(), samples.account(), List.of()),
                new InvitationState.Redeemed(next(), samples.account(), chain(samples.chartId())),
                new InvitationState.Cancelled(next(), StorageSamples.CLERK, other()),
                new InvitationState.Cancelled(next(), Actor.LIBRARY, Reason.STAFF_LEFT),
                new InvitationState.Voided(next(), InvitationState.Voided.ADDRESS_CHANGED),
                new InvitationState.Voided(next(), "a-cause-of-a-later-version"),
                new InvitationState.Unrecognised(STORED));
    }

    /** Returns every state of a request for access. */
    List<RequestState> requestStates() {
        Optional<InvitationId> invitation = Optional.of(new InvitationId(samples.id("invitation")));
        return List.of(
                RequestState.SUBMITTED,
                new RequestState.Withdrawn(next()),
                new RequestState.Approved(next(), StorageSamples.CLERK, invitation),
                new RequestState.Approved(next(), Actor.account(samples.account()), Optional.empty()),
                new RequestState.Rejected(next(), StorageSamples.CLERK, other(), "a-code-of-a-later-version"),
                new RequestState.Unrecognised(STORED));
    }

    /** Returns every step of a registration. */
    List<RegistrationStep> steps() {
        RegistrationStep.Claimed claim =
                new RegistrationStep.Claimed(next(), samples.account(), Optional.of(Relationship.MOTHER));
        RegistrationStep.Claimed own = new RegistrationStep.Claimed(next(), samples.account(), Optional.empty());
        return List.of(
                RegistrationStep.INVITED,
                claim,
                own,
                new RegistrationStep.WithStaff(next(), claim, List.of()),
                new RegistrationStep.WithStaff(next(), own, chain(samples.chartId())),
                new RegistrationStep.Registered(next(), claim, samples.chartId()),
                new RegistrationStep.Granted(next(), own, samples.chartId(), new GrantId(samples.id("grant"))),
                new RegistrationStep.Closed(next(), "a-cause-of-a-later-version"),
                new RegistrationStep.Unrecognised(STORED));
    }
}
