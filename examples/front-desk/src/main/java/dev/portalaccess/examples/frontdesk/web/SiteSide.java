package dev.portalaccess.examples.frontdesk.web;

/** The part of the site that a page belongs to. The desk and the portal have separate sign-ins, even in one browser. */
enum SiteSide {
    /** The pages for staff. */
    DESK,
    /** The pages where people see charts. */
    PORTAL,
    /** The pages that are open to everyone. */
    DOORS;

    static SiteSide of(String path) {
        return switch (path.split("/", 3)[1]) {
            case "desk" -> DESK;
            case "portal" -> PORTAL;
            default -> DOORS;
        };
    }
}
