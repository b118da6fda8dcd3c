package dev.portalaccess.examples.frontdesk.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/** The web server, which listens on this machine only. */
public final class WebServer implements AutoCloseable {

    private static final int HALF_AN_HOUR = 30 * 60;

    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts the server.
     *
     * @param port the port, or 0 for a free one
     * @throws io.javalin.util.JavalinBindException if the port is in use
     */
    public static WebServer start(int port, SiteLimits limits, TemplateRenderer views, List<PageGroup> pages) {
        return new WebServer(Javalin.create(config -> configure(config, limits, views, pages))
                .start("127.0.0.1", port));
    }

    private static void configure(
            JavalinConfig config, SiteLimits limits, TemplateRenderer views, List<PageGroup> pages) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = limits.largestForm();
        config.jetty.modifyServer(server -> limit(server, limits));
        config.jetty.modifyHttpConfiguration(WebServer::tellLittle);
        config.jetty.modifyServletContextHandler(WebServer::sessions);
        config.staticFiles.add(files -> {
            files.hostedPath = "/assets";
            files.directory = "/dev/portalaccess/examples/frontdesk/web/assets";
            files.location = Location.CLASSPATH;
        });
        ErrorPages trouble = new ErrorPages(views);
        trouble.on(config.routes);
        new RequestGuard(limits, trouble).on(config.routes);
        config.routes.get("/", context -> views.show(context, "welcome", Map.of()));
        pages.forEach(some -> some.on(config.routes));
    }

    /**
     * Puts the limits before everything that reads a request. A body is read into memory, without a thread that waits
     * for it, and no further than the limit, whatever its type; so nothing lands on the disk.
     */
    private static void limit(Server server, SiteLimits limits) {
        ConnectionDeadlines deadlines = new ConnectionDeadlines(server.getScheduler(), limits.deadline());
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                List.of(server.getConnectors()).forEach(connector -> connector.addEventListener(deadlines));
            }
        });
        Handler.Wrapper forBody = deadlines.forBody();
        ThreadLimitHandler share = new ThreadLimitHandler();
        share.setThreadLimit(limits.threads());
        EagerContentHandler body =
                new EagerContentHandler(new RetainedContentLoaderFactory(limits.largestForm(), 0, true));
        forBody.setHandler(share);
        share.setHandler(body);
        body.setHandler(deadlines.afterBody());
        server.setHandler(forBody);
    }

    private static void tellLittle(HttpConfiguration http) {
        http.setSendServerVersion(false);
    }

    private static void sessions(ServletContextHandler context) {
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(SameSite.LAX);
        context.getSessionHandler().setMaxInactiveInterval(HALF_AN_HOUR);
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
