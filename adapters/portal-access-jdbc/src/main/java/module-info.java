/** The storage on SQLite, H2 and PostgreSQL with plain JDBC. */
module dev.portalaccess.jdbc {
    requires com.fasterxml.jackson.jr.ob;
    requires dev.portalaccess.json;
    requires transitive dev.portalaccess.spi;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports dev.portalaccess.jdbc;
}
