package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.PathSegment;
import dev.portalaccess.model.id.ChartId;
import io.javalin.http.Context;
import java.util.Optional;

/** Where the page of a chart is. */
final class PortalChartAddress {

    /** The pages of charts, as routes have them. */
    static final String ANY = "/portal/charts/{chart}";

    private PortalChartAddress() {}

    static String of(ChartId chart) {
        return ANY.replace("{chart}", PathSegment.of(chart.value()));
    }

    /** The chart that an address asks for; empty if it can be none. */
    static Optional<ChartId> in(Context context) {
        try {
            return Optional.of(new ChartId(context.pathParam("chart")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
