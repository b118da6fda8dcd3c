package dev.portalaccess.examples.frontdesk.web;

import io.javalin.config.RoutesConfig;

/** Some pages that belong together. */
@FunctionalInterface
public interface PageGroup {

    /** Says at which addresses they are. */
    void on(RoutesConfig routes);
}
