package dev.portalaccess.internal.enabling;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person.SameHuman;
import java.util.Optional;

/** The rule that offers the guarantor only if the chart names one who is another human than the patient (PA-002). */
final class GuarantorRule {

    private GuarantorRule() {}

    static Optional<Guarantor> guarantorToOffer(Chart chart) {
        return chart.guarantor().filter(guarantor -> compare(chart, guarantor) != SameHuman.YES);
    }

    /** Reports whether staff should check: the names agree, and a birth date is missing. */
    static boolean mayBePatient(Chart chart) {
        return chart.guarantor()
                .filter(guarantor -> compare(chart, guarantor) == SameHuman.UNCLEAR)
                .isPresent();
    }

    private static SameHuman compare(Chart chart, Guarantor guarantor) {
        return guarantor.person().sameHumanAs(chart.patient());
    }
}
