package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingCode;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.policy.PortalPolicy;
import java.util.Optional;

/** PA-045: a person without tries left gets instructions by e-mail only. */
final class PrintTriesCheck {

    private PrintTriesCheck() {}

    static void check(PortalPolicy policy, Optional<Holder> holder, DecisionRound round, String path) {
        int most = policy.tryLimits().inAll();
        if (holder.filter(known -> known.tries().inAll() >= most).isPresent()) {
            round.add(FindingCode.PRINT_TRIES_EXHAUSTED, path);
        }
    }
}
