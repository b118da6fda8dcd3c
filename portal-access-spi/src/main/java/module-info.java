/** The model and the interfaces that a host implements. */
module dev.portalaccess.spi {
    requires static transitive org.jspecify;

    exports dev.portalaccess.model;
    exports dev.portalaccess.model.id;
    exports dev.portalaccess.model.stored;
    exports dev.portalaccess.model.text;
    exports dev.portalaccess.spi;
    exports dev.portalaccess.spi.storage;
}
