/**
 * An example host: a small front desk that plays the whole story in the terminal.
 *
 * <p>The PDF adapter is no named module, as what it lays pages out with is none: it is read from the class path
 * ({@code --add-reads dev.portalaccess.examples.frontdesk=ALL-UNNAMED}).
 */
module dev.portalaccess.examples.frontdesk {
    requires com.zaxxer.hikari;
    requires dev.portalaccess.core;
    requires dev.portalaccess.jdbc;
    requires dev.portalaccess.mail;
    requires dev.portalaccess.testkit;
    requires java.sql;
    requires static org.jspecify;
}
