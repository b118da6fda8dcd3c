package dev.portalaccess.examples.frontdesk.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpCookie.SameSite;

/** The web server, which listens on this machine only. */
public final class WebServer implements AutoCloseable {

    private static final int HALF_AN_HOUR = 30 * 60;
    private static final long LARGEST_FORM = 64 * 1024;

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
    public static WebServer start(int port, TemplateRenderer views, List<PageGroup> pages) {
        return new WebServer(
                Javalin.create(config -> configure(config, views, pages)).start("127.0.0.1", port));
    }

    private static void configure(JavalinConfig config, TemplateRenderer views, List<PageGroup> pages) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LARGEST_FORM;
        config.jetty.modifyServletContextHandler(WebServer::sessions);
        config.staticFiles.add(files -> {
            files.hostedPath = "/assets";
            files.directory = "/dev/portalaccess/examples/frontdesk/web/assets";
            files.location = Location.CLASSPATH;
        });
        ErrorPages trouble = new ErrorPages(views);
        trouble.on(config.routes);
        new RequestGuard(trouble).on(config.routes);
        config.routes.get("/", context -> views.show(context, "welcome", Map.of()));
        pages.forEach(some -> some.on(config.routes));
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
