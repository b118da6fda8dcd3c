package dev.portalaccess.internal.engine;

import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.policy.TryLimits;
import java.util.Optional;

/** Refuses paper for a holder who has used up all attempts at temporary passwords; only e-mail is left (PA-045). */
public final class PrintTriesCheck {

    private PrintTriesCheck() {}

    /** Adds the finding for a holder who is known and has no try left. */
    public static void check(DecisionRound round, Optional<Holder> holder, String path) {
        TryLimits limits = round.parts().policy().tryLimits();
        if (holder.map(Holder::tries).filter(limits::isExhausted).isPresent()) {
            round.add(FindingDefinition.PRINT_TRIES_EXHAUSTED, path);
        }
    }
}
