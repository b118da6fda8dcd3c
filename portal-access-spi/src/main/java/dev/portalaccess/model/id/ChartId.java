package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One patient's record in the host's EHR.
 *
 * @param value the host's name for the chart; best one that means nothing outside the EHR, as links and lists carry it; 1 to 128 characters without blanks or controls
 */
public record ChartId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public ChartId {
        IdSyntax.requireId(value, "chartId");
    }
}
