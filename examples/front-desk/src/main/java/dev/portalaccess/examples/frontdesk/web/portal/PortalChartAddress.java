package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.PathSegment;
import dev.portalaccess.model.id.ChartId;
import io.javalin.http.Context;
import java.util.Optional;

/** The address of a chart's page. */
final class PortalChartAddress {

    /** The route of the charts' pages. */
    static final String ANY = "/portal/charts/{chart}";

    private PortalChartAddress() {}

    static String of(ChartId chart) {
        return ANY.replace("{chart}", PathSegment.of(chart.value()));
    }

    /** Returns the chart that the address names; empty if the text cannot be a chart id. */
    static Optional<ChartId> in(Context context) {
        try {
            return Optional.of(new ChartId(context.pathParam("chart")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
