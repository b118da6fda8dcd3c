/** Storage on an ordered map of keys and values, for authors of a store. */
module dev.portalaccess.keyvalue {
    requires dev.portalaccess.json;
    requires transitive dev.portalaccess.spi;
    requires static transitive org.jspecify;

    exports dev.portalaccess.keyvalue;
}
