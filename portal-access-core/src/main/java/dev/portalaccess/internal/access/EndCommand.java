package dev.portalaccess.internal.access;

import dev.portalaccess.Caller;
import dev.portalaccess.access.EndGrant;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PA-070: gives a grant its last day. */
record EndCommand(Parts parts, Caller caller, EndGrant content) implements Command<Instant> {

    @Override
    public String name() {
        return "end";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public Verdict<Instant> decide(Draft draft, Findings findings) {
        Optional<Reason> reason = new Reading(findings).reason(content.reason(), "reason");
        Optional<Grant> grant = OpenGrant.find(draft, content.grant(), findings);
        Optional<Instant> until = parts.practices().practice(caller.practice()).map(this::end);
        boolean over = until.filter(end -> isTooEarly(end, draft, grant)).isPresent();
        if (over) {
            findings.add(Complaint.END_IN_PAST, "lastOn");
        }
        if (reason.isEmpty() || grant.isEmpty() || until.isEmpty() || over) {
            return new Verdict.Refuse<>();
        }
        new Changing(draft, "grant.ending", reason.get()).put(grant.get().endingAt(until.get()));
        return new Verdict.Write<>(until.get(), List.of(until.get().toString()));
    }

    /** The last day counts; where the clocks skip midnight the next one begins with its first instant. */
    private Instant end(Practice practice) {
        return content.lastOn().plusDays(1).atStartOfDay(practice.zone()).toInstant();
    }

    private static boolean isTooEarly(Instant end, Draft draft, Optional<Grant> grant) {
        return !end.isAfter(draft.now())
                || grant.filter(open -> !end.isAfter(open.validity().from())).isPresent();
    }

    @Override
    public Instant retell(PracticeId practice, List<String> receipt) {
        return Instant.parse(receipt.get(0));
    }
}
