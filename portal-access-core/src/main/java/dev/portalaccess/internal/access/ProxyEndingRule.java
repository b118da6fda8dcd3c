package dev.portalaccess.internal.access;

import dev.portalaccess.internal.decision.ChartEntitlement.EntitledAccess;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.policy.PortalPolicy;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rule for whose access a person at the portal may end (PA-073). Everybody may end the own access. A patient may end
 * that of any other person; a minor, only one that does not count as a guardian's, unless the policy says otherwise. A
 * person who is entitled by a basis may end neither the patient's own access nor that of another person so entitled:
 * two parents do not end each other's.
 *
 * @param account the account of the person
 * @param entitlement what entitles the account, if anything does
 * @param isMinor whether the patient is known to be a minor
 */
record ProxyEndingRule(PortalPolicy policy, AccountId account, Optional<EntitledAccess> entitlement, boolean isMinor) {

    private static final Set<LegalBasis> OF_GUARDIANS =
            EnumSet.of(LegalBasis.PARENTAL_RESPONSIBILITY, LegalBasis.GUARDIANSHIP, LegalBasis.COURT_ORDER);

    boolean mayEnd(Grant grant) {
        if (grant.account().equals(account)) {
            return true;
        }
        return entitlement
                .filter(access -> access.isOwn() ? mayPatientEnd(grant) : mayGuardianEnd(grant))
                .isPresent();
    }

    private boolean mayPatientEnd(Grant grant) {
        return !isMinor || policy.minorsEndGuardians() || !isGuardians(grant);
    }

    private boolean mayGuardianEnd(Grant grant) {
        return !grant.terms().isOwn()
                && basis(grant).filter(policy.entitledBases()::contains).isEmpty();
    }

    /** As long as the patient is a minor, access without a basis counts as a guardian's. */
    private static boolean isGuardians(Grant grant) {
        return basis(grant).map(OF_GUARDIANS::contains).orElse(true);
    }

    private static Optional<LegalBasis> basis(Grant grant) {
        return grant.terms().basis().map(StatedBasis::kind);
    }
}
