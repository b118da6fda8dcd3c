package dev.portalaccess.model;

/** The way an invitation reaches its holder (PA-010). */
public enum Channel {
    /** E-mail, with a link for activation. */
    EMAIL,
    /** Paper, with a temporary user name and password. */
    PRINT
}
