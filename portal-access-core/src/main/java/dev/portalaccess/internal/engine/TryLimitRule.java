package dev.portalaccess.internal.engine;

import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.policy.TryLimits;
import java.util.Optional;

/**
 * Decides whether attempts at temporary passwords are used up (PA-045): ten failures for one user name, a hundred for
 * one holder, unless the policy has other limits.
 */
public final class TryLimitRule {

    private final TryLimits limits;

    /** Creates the rule with the limits of the policy. */
    public TryLimitRule(ServiceDependencies parts) {
        this.limits = parts.policy().tryLimits();
    }

    /** Reports whether the temporary credentials, if there are any, no longer work. */
    public boolean isLocked(InvitationKeys codes, TryCount tries) {
        return codes.credentials()
                .filter(credentials -> limits.isLocked(tries, credentials.wrongBefore()))
                .isPresent();
    }

    /** Refuses paper for a holder who has used up all attempts; only e-mail is left. */
    public static void checkPaper(DecisionRound round, Optional<Holder> holder, String path) {
        TryLimits limits = round.parts().policy().tryLimits();
        if (holder.map(Holder::tries).filter(limits::isExhausted).isPresent()) {
            round.add(FindingDefinition.PRINT_TRIES_EXHAUSTED, path);
        }
    }
}
