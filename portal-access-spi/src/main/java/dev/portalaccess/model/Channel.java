package dev.portalaccess.model;

/**
 * The way an invitation reaches its holder (PA-010).
 */
public enum Channel {
    /** By e-mail, with a link that activates. */
    EMAIL,
    /** On paper, with a temporary user name and password. */
    PRINT
}
