package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Views;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;

/** All pages of the portal. */
public final class Portal implements Pages {

    private final List<Pages> pages;

    /** Over that host. */
    public Portal(Ehr ehr, Views views, InstantSource clock) {
        Lobby lobby = new Lobby(ehr, views, clock);
        this.pages = List.of(
                new Present(lobby),
                new Open(lobby),
                new Greeting(lobby),
                new Register(lobby),
                new Choose(lobby),
                new Done(lobby),
                new SigningIn(lobby),
                new MyCharts(lobby),
                new ChartPage(lobby),
                new WhoSees(lobby));
    }

    @Override
    public void on(RoutesConfig routes) {
        pages.forEach(some -> some.on(routes));
    }
}
