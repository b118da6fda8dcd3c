package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.TemplateRenderer;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;

/** All pages of the portal. */
public final class PortalPages implements PageGroup {

    private final List<PageGroup> pages;

    /** Creates the pages of the host. */
    public PortalPages(SampleEhr ehr, TemplateRenderer views, InstantSource clock) {
        PortalContext lobby = new PortalContext(ehr, views, clock);
        this.pages = List.of(
                new LetterActivationPage(lobby),
                new InvitationLinkPage(lobby),
                new RefusalPage(lobby),
                new GreetingPage(lobby),
                new RegistrationPages(lobby),
                new AccountChoice(lobby),
                new ActivatedPage(lobby),
                new PortalSignIn(lobby),
                new MyChartsPage(lobby),
                new PortalChartPage(lobby),
                new ChartViewersPage(lobby));
    }

    @Override
    public void on(RoutesConfig routes) {
        pages.forEach(some -> some.on(routes));
    }
}
