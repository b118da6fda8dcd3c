/** The stored records of the library as JSON, for authors of a store. */
module dev.portalaccess.json {
    requires com.fasterxml.jackson.jr.ob;
    requires transitive dev.portalaccess.spi;
    requires static transitive org.jspecify;

    exports dev.portalaccess.json;
}
