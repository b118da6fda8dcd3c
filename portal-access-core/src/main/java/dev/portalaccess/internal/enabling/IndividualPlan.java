package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done for one individual.
 *
 * @param individual who
 * @param answer the answer, if there is nothing to do
 * @param grants what an invitation is to carry, otherwise
 */
record IndividualPlan(
        ResolvedIndividual individual, Optional<EnablingResult.Answer> answer, List<PendingGrant> grants) {

    static IndividualPlan withAnswer(ResolvedIndividual chosen, EnablingResult.Answer answer) {
        return new IndividualPlan(chosen, Optional.of(answer), List.of());
    }

    static IndividualPlan withInvitation(ResolvedIndividual chosen, List<PendingGrant> grants) {
        return new IndividualPlan(chosen, Optional.empty(), grants);
    }
}
