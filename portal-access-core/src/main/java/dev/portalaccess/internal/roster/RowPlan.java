package dev.portalaccess.internal.roster;

import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.roster.RowClass;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the rules say of one row before anything is written.
 *
 * @param existing the answer if there is nothing to do
 * @param preview the class that a preview shows otherwise
 * @param touched the identities that two plans of one draft must not share
 * @param doing writes the row to the draft
 */
record RowPlan(Optional<RowAnswer> existing, RowClass preview, Set<String> touched, Supplier<RowAnswer> doing) {

    /**
     * The answer to a row.
     *
     * @param is the class
     * @param invitation the invitation, as far as it is known
     * @param grant the grant, as far as it is known
     */
    record RowAnswer(RowClass is, Optional<InvitationId> invitation, Optional<GrantId> grant) {

        static RowAnswer of(RowClass is) {
            return new RowAnswer(is, Optional.empty(), Optional.empty());
        }

        static RowAnswer of(RowClass is, InvitationId invitation) {
            return new RowAnswer(is, Optional.of(invitation), Optional.empty());
        }

        static RowAnswer of(RowClass is, GrantId grant) {
            return new RowAnswer(is, Optional.empty(), Optional.of(grant));
        }
    }

    static RowPlan settled(RowAnswer answer) {
        return new RowPlan(Optional.of(answer), answer.is(), Set.of(), () -> answer);
    }
}
