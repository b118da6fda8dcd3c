package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.PathSegment;
import dev.portalaccess.model.id.ChartId;

/** The address of a chart at the desk; the actions on the chart have addresses below it. */
final class ChartAddress {

    /** The route of the charts. */
    static final String ANY = "/desk/charts/{id}";

    private ChartAddress() {}

    static String of(ChartId chart) {
        return ANY.replace("{id}", PathSegment.of(chart.value()));
    }
}
