package dev.portalaccess.examples.frontdesk.web;

import io.javalin.config.RoutesConfig;

/** A group of related pages. */
@FunctionalInterface
public interface PageGroup {

    /** Adds the addresses of the pages to the routes. */
    void on(RoutesConfig routes);
}
