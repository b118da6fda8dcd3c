/** The model and the interfaces that a host implements. */
module dev.portalaccess.spi {
    requires static transitive org.jspecify;

    exports dev.portalaccess.model;
    exports dev.portalaccess.spi;
}
