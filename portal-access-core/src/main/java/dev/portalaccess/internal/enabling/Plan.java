package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.model.PendingGrant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done for one individual.
 *
 * @param chosen who
 * @param answer the answer, if there is nothing to do
 * @param grants what an invitation is to carry, otherwise
 */
record Plan(Chosen chosen, Optional<Enabled.Answer> answer, List<PendingGrant> grants) {

    static Plan nothing(Chosen chosen, Enabled.Answer answer) {
        return new Plan(chosen, Optional.of(answer), List.of());
    }

    static Plan invite(Chosen chosen, List<PendingGrant> grants) {
        return new Plan(chosen, Optional.empty(), grants);
    }
}
