package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.web.TemplateRenderer;
import dev.portalaccess.spi.storage.AccessStoreException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.function.Consumer;
import java.util.function.Function;

/** The entry point of requests to the desk. */
public final class DeskPages {

    private final SampleEhr ehr;
    private final TemplateRenderer views;

    /** Creates the entry point of the host. */
    public DeskPages(SampleEhr ehr, TemplateRenderer views) {
        this.ehr = ehr;
        this.views = views;
    }

    /**
     * Returns a handler that passes each request to the page or action. If a stored record of a chart cannot be read,
     * the answer leads to the chart, whose page says which one it is.
     */
    Handler to(Consumer<DeskRequest> page) {
        return context -> {
            DeskRequest turn = new DeskRequest(context, ehr, views);
            try {
                page.accept(turn);
            } catch (AccessStoreException e) {
                if (!e.code().equals(AccessStoreException.UNREADABLE) || !isBelowChart(turn)) {
                    throw e;
                }
                context.redirect(ChartAddress.of(turn.chart().id()), HttpStatus.SEE_OTHER);
            }
        };
    }

    private static boolean isBelowChart(DeskRequest turn) {
        return turn.context().pathParamMap().containsKey("id")
                && turn.context().path().startsWith(ChartAddress.of(turn.chart().id()) + "/");
    }

    /**
     * Redirects a reload to the page that contains the form, with the same query. A form that is shown again has the
     * address that it was sent to, so a reload, for instance in another language, would otherwise find no page.
     */
    void leads(RoutesConfig routes, String from, Function<DeskRequest, String> page) {
        routes.get(from, to(turn -> {
            String query = turn.context().queryString();
            String address = page.apply(turn);
            turn.context().redirect(query == null ? address : address + "?" + query, HttpStatus.SEE_OTHER);
        }));
    }

    SampleEhr ehr() {
        return ehr;
    }
}
