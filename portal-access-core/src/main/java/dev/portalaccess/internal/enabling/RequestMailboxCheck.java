package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingCode;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** PA-019: people who are invited by one request may share a mailbox, too, before any of them is on record. */
final class RequestMailboxCheck {

    private RequestMailboxCheck() {}

    static void check(List<IndividualPlan> plans, DecisionRound round) {
        Set<Mailbox> before = new HashSet<>();
        for (IndividualPlan plan : plans) {
            plan.individual()
                    .address()
                    .map(EmailAddress::mailbox)
                    .filter(mailbox -> plan.answer().isEmpty() && !before.add(mailbox))
                    .ifPresent(shared -> round.add(
                            FindingCode.SHARED_ADDRESS, plan.individual().fieldPrefix() + "deliver.email"));
        }
    }
}
