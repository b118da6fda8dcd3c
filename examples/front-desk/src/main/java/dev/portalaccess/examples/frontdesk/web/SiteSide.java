package dev.portalaccess.examples.frontdesk.web;

/** Which part of the site a page is of: one signs in to the desk and to the portal apart, also in one browser. */
enum SiteSide {
    /** Where staff work. */
    DESK,
    /** Where people see charts. */
    PORTAL,
    /** What is there for everybody. */
    DOORS;

    static SiteSide of(String path) {
        return switch (path.split("/", 3)[1]) {
            case "desk" -> DESK;
            case "portal" -> PORTAL;
            default -> DOORS;
        };
    }
}
