package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import java.util.Optional;

/** The rules of redemption, for a grant that begins by another door: nobody gets in there who would not get in here. */
public final class Admission {

    private final ChartRules rules;

    /** For that holder, who came by that invitation and uses that login from now on. */
    public Admission(Parts parts, Draft draft, Holder holder, Invitation invitation, AccountId account) {
        Human human = Human.behind(parts, draft, holder, invitation.delivery(), account);
        this.rules = new ChartRules(human, account, invitation.issue().at(), draft.now());
    }

    /** What stands against a grant on the chart, as a refusal of that command for the audit trail. */
    public Optional<Note> refusal(String command, Optional<Chart> facts, ChartAccess access) {
        return rules.against(facts, access)
                .map(objection ->
                        Note.refusal(Optional.of(access.chart()), command, objection.name(), objection.rule()));
    }

    /** The grant that opens the chart to the login already. */
    public Optional<Grant> present(ChartAccess access) {
        return rules.present(access);
    }
}
