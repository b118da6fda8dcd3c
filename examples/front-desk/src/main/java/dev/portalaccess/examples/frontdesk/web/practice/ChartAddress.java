package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.PathSegment;
import dev.portalaccess.model.id.ChartId;

/** Where a chart is at the desk; what can be done on it is below. */
final class ChartAddress {

    /** The charts, as routes have them. */
    static final String ANY = "/desk/charts/{id}";

    private ChartAddress() {}

    static String of(ChartId chart) {
        return ANY.replace("{id}", PathSegment.of(chart.value()));
    }
}
