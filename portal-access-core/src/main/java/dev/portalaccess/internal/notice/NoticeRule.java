package dev.portalaccess.internal.notice;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import java.util.List;
import java.util.Set;

/**
 * The rule for where the patient is told of a change (PA-074): at the address of the patient's own account, else at the
 * one on file, and at neither if a proxy of the chart may read it; else staff get a task.
 *
 * <p>A minor without such an address is told nothing, and staff get no task: most of them are small children, whose
 * access is the business of their guardians.
 *
 * @param addresses the patient's addresses: of the own account first, then the one on file
 * @param proxies the mailboxes of everybody else with access to the chart
 * @param isDeceased whether the patient has died
 * @param isSilenced whether a block on the chart bars the patient's own mailbox, or says that notices are silenced
 * @param isMinor whether the patient is known to be a minor
 */
record NoticeRule(
        List<EmailAddress> addresses, Set<Mailbox> proxies, boolean isDeceased, boolean isSilenced, boolean isMinor) {

    /** The patient has died. */
    static final String DECEASED = "patient-deceased";

    /** A block silences notices. */
    static final String SILENCED = "silenced";

    /** The patient is a minor without an address of the patient's own. */
    static final String MINOR = "minor-without-address";

    NoticeRoute route() {
        if (isDeceased) {
            return NoticeRoute.nowhere(DECEASED);
        }
        if (isSilenced) {
            return NoticeRoute.nowhere(SILENCED);
        }
        return addresses.stream()
                .filter(address -> !proxies.contains(address.mailbox()))
                .findFirst()
                .map(NoticeRoute::mail)
                .orElseGet(() -> isMinor ? NoticeRoute.nowhere(MINOR) : NoticeRoute.task(DeliveryCode.NO_OWN_ADDRESS));
    }
}
