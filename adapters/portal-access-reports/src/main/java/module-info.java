/** Figures about invitations, encounters and grants, for practices that have to report them. */
module dev.portalaccess.reports {
    requires de.siegmar.fastcsv;
    requires transitive dev.portalaccess.spi;
    requires static transitive org.jspecify;

    exports dev.portalaccess.reports;
}
