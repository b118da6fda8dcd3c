package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One patient's record in the host's EHR.
 *
 * @param value the host's name for the chart; 1 to 128 characters without spaces or control characters. Links and lists
 *     contain it, so prefer a name that means nothing outside the EHR
 */
public record ChartId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public ChartId {
        IdSyntax.requireId(value, "chartId");
    }
}
