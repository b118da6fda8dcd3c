package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.Holder;
import dev.portalaccess.policy.PortalPolicy;
import java.util.Optional;

/** PA-045: whoever has used up all tries of temporary passwords is reached by e-mail only. */
final class TriesLeft {

    private TriesLeft() {}

    static void check(PortalPolicy policy, Optional<Holder> holder, Findings findings, String path) {
        int most = policy.tryLimits().inAll();
        if (holder.filter(known -> known.tries().inAll() >= most).isPresent()) {
            findings.add(Complaint.PRINT_TRIES_EXHAUSTED, path);
        }
    }
}
