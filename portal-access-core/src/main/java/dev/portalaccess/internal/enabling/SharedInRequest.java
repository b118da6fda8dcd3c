package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** PA-019: people who are invited by one request may share a mailbox, too, before any of them is on record. */
final class SharedInRequest {

    private SharedInRequest() {}

    static void check(List<Plan> plans, Findings findings) {
        Set<Mailbox> before = new HashSet<>();
        for (Plan plan : plans) {
            plan.chosen()
                    .address()
                    .map(EmailAddress::mailbox)
                    .filter(mailbox -> plan.answer().isEmpty() && !before.add(mailbox))
                    .ifPresent(shared ->
                            findings.add(Complaint.SHARED_ADDRESS, plan.chosen().path() + "deliver.email"));
        }
    }
}
