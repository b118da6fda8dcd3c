package dev.portalaccess.reports;

import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a measure learns when access to charts was on offer: {@link StoredOffers} reads it from the library's records,
 * and a host adds what another portal has offered.
 *
 * <ul>
 *   <li>Threads: one thread calls it for each report; several reports may run at once.
 *   <li>Transactions: none; the answer for each chart is as recent as the call.
 *   <li>Repeats: the answer is the same until an offer is made or ended.
 *   <li>Failure: throws any unchecked exception, and the report ends with it; never returns a shorter answer.
 *   <li>Privacy: ids and instants only.
 * </ul>
 */
@FunctionalInterface
public interface OfferSource {

    /**
     * Returns the spans when a patient, or somebody who may act for the patient, had access or could have it by
     * following valid instructions. A chart that is missing has no such span.
     *
     * @param charts the charts, at most 500
     */
    Map<ChartId, List<ValidityPeriod>> offers(PracticeId practice, Set<ChartId> charts);
}
