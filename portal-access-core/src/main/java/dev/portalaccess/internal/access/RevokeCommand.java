package dev.portalaccess.internal.access;

import dev.portalaccess.Caller;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Standing.Revoked;
import java.util.List;
import java.util.Optional;

/** PA-070, PA-071: takes a grant back for good, and what goes with it, in one commit. */
record RevokeCommand(Commands commands, Caller caller, RevokeGrant content) implements Command<List<GrantOn>> {

    private static final String LINE = "revoked";

    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public Verdict<List<GrantOn>> decide(Draft draft, Findings findings) {
        Optional<Reason> reason = new Reading(findings).reason(content.reason(), "reason");
        Optional<Grant> named = OpenGrant.find(draft, content.grant(), findings);
        if (reason.isEmpty() || named.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        List<Grant> all = new Together(commands.parts(), draft).of(named.get(), content.breadth());
        List<ChartId> charts = all.stream().map(Grant::chart).distinct().toList();
        commands.askRights(caller, name(), charts, findings);
        new StillInvited(commands.parts(), draft, findings).check(named.get(), charts);
        Revoked revocation = new Revoked(draft.now(), caller.actor(), reason.get());
        Changing changing = new Changing(draft, "grant.revoked", reason.get());
        all.forEach(grant -> changing.put(grant.revoked(revocation)));
        List<GrantOn> revoked = all.stream().map(GrantOn::of).toList();
        return new Verdict.Write<>(
                revoked, revoked.stream().map(RevokeCommand::line).toList());
    }

    private static String line(GrantOn grant) {
        return String.join(" ", LINE, grant.chart().value(), grant.id().value());
    }

    @Override
    public List<GrantOn> retell(PracticeId practice, List<String> receipt) {
        return receipt.stream()
                .map(line -> line.split(" ", -1))
                .map(RevokeCommand::told)
                .toList();
    }

    private static GrantOn told(String[] line) {
        return new GrantOn(new ChartId(line[1]), new GrantId(line[2]));
    }
}
