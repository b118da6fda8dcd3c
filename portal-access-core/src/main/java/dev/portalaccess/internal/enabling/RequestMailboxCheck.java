package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks for a shared mailbox among the people of one request, before any of them is on record (PA-019). */
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
                            FindingDefinition.SHARED_ADDRESS, plan.individual().fieldPrefix() + "deliver.email"));
        }
    }
}
