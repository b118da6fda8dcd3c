/** An example host: a small front desk that plays the whole story in the terminal. */
module dev.portalaccess.examples.frontdesk {
    requires com.zaxxer.hikari;
    requires dev.portalaccess.core;
    requires dev.portalaccess.jdbc;
    requires dev.portalaccess.testkit;
    requires java.sql;
    requires static org.jspecify;
}
