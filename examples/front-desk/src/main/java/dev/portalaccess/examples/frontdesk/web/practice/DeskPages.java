package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.web.TemplateRenderer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where requests to the desk come in. */
public final class DeskPages {

    private final SampleEhr ehr;
    private final TemplateRenderer views;

    /** In front of that host. */
    public DeskPages(SampleEhr ehr, TemplateRenderer views) {
        this.ehr = ehr;
        this.views = views;
    }

    /** Has a page, or an action, answer each request. */
    Handler to(Consumer<DeskRequest> page) {
        return context -> page.accept(new DeskRequest(context, ehr, views));
    }

    /**
     * A form that is shown again has the address it was sent to. Read again, for instance in another language, it leads to
     * the page the form is on, to the same part of it.
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
