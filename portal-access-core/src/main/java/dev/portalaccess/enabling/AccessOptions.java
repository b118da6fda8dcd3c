package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.Optional;

/**
 * The choices that a chart offers: the first screen of <em>Enable Portal Access</em>.
 *
 * @param chart the chart
 * @param findings the reason why no one can be enabled (an unknown or closed chart), or warnings for the clerk
 * @param patient the patient; empty if no one can be enabled
 * @param guarantors the people who pay today, by priority, without the patient (PA-002, PA-105)
 * @param organizations the names of the organizations that pay today, by priority, to be shown and never offered
 * @param associated the charts that may be ticked for a person new to the practice, at most 100
 * @param hasMoreAssociated whether further charts may be ticked that are not listed here
 */
public record AccessOptions(
        ChartId chart,
        List<Finding> findings,
        Optional<PersonOption> patient,
        List<PersonOption> guarantors,
        List<String> organizations,
        List<AssociatedOffer> associated,
        boolean hasMoreAssociated) {

    public AccessOptions {
        requireNonNull(chart, "chart");
        findings = List.copyOf(findings);
        requireNonNull(patient, "patient");
        guarantors = List.copyOf(guarantors);
        organizations = List.copyOf(organizations);
        associated = List.copyOf(associated);
    }

    /** Returns the guarantor who comes first, if one is on offer. */
    public Optional<PersonOption> guarantor() {
        return guarantors.stream().findFirst();
    }

    /** Reports whether any person can be enabled. */
    public boolean isOpen() {
        return patient.isPresent();
    }
}
