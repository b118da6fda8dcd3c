/** An example host: a small front desk that plays the whole story in the terminal. */
module dev.portalaccess.examples.frontdesk {
    requires dev.portalaccess.core;
    requires dev.portalaccess.testkit;
    requires static org.jspecify;
}
