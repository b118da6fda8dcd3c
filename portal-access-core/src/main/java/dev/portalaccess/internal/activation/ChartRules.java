package dev.portalaccess.internal.activation;

import static dev.portalaccess.internal.activation.Objection.CHART_CLOSED;
import static dev.portalaccess.internal.activation.Objection.CHART_UNKNOWN;
import static dev.portalaccess.internal.activation.Objection.HELD_BACK;
import static dev.portalaccess.internal.activation.Objection.HOLDER_BARRED;
import static dev.portalaccess.internal.activation.Objection.OTHER_LOGIN;
import static dev.portalaccess.internal.activation.Objection.REVOKED_SINCE;
import static dev.portalaccess.internal.activation.Objection.STATE_UNKNOWN;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands against one chart at the moment of redemption, and what is there already.
 *
 * @param human who redeems
 * @param account for which login
 * @param issuedAt when the invitation was issued
 * @param now the instant it is decided for
 */
record ChartRules(Human human, AccountId account, Instant issuedAt, Instant now) {

    /** PA-026, PA-048: the first objection to the chart. */
    Optional<Objection> against(Optional<Chart> facts, ChartAccess access) {
        return closed(facts)
                .or(() -> human.isBarredFrom(access) ? Optional.of(HOLDER_BARRED) : Optional.empty())
                .or(() -> standing(human.grantsOn(access)));
    }

    /** The grant that opens the chart to the login already, if there is one: a second would add nothing. */
    Optional<Grant> present(ChartAccess access) {
        return alive(human.grantsOn(access)).stream()
                .filter(this::isOfThisLogin)
                .findFirst();
    }

    /** PA-026: nothing comes into force on a chart that is not in use. */
    private static Optional<Objection> closed(Optional<Chart> facts) {
        if (facts.isEmpty()) {
            return Optional.of(CHART_UNKNOWN);
        }
        return facts.get().isOpen() ? Optional.empty() : Optional.of(CHART_CLOSED);
    }

    /** PA-048: no activation lifts a hold or a revocation, or goes around what it cannot read. */
    private Optional<Objection> standing(List<Grant> grants) {
        if (grants.stream().anyMatch(grant -> grant.standing() instanceof Standing.Unrecognised)) {
            return Optional.of(STATE_UNKNOWN);
        }
        if (alive(grants).stream().anyMatch(grant -> !grant.holds().isEmpty())) {
            return Optional.of(HELD_BACK);
        }
        if (grants.stream().anyMatch(this::wasRevokedSince)) {
            return Optional.of(REVOKED_SINCE);
        }
        boolean elsewhere = !alive(grants).isEmpty() && alive(grants).stream().noneMatch(this::isOfThisLogin);
        return elsewhere ? Optional.of(OTHER_LOGIN) : Optional.empty();
    }

    private boolean wasRevokedSince(Grant grant) {
        return grant.standing() instanceof Standing.Revoked revoked
                && !revoked.at().isBefore(issuedAt);
    }

    private boolean isOfThisLogin(Grant grant) {
        return grant.account().equals(account);
    }

    private List<Grant> alive(List<Grant> grants) {
        return grants.stream().filter(grant -> grant.isAliveAt(now)).toList();
    }
}
