package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.List;
import java.util.Optional;

/**
 * The plan for one individual.
 *
 * @param individual the individual
 * @param answer the answer, if nothing has to be done
 * @param grants otherwise the grants that an invitation will carry
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
