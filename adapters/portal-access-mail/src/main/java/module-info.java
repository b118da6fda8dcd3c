/** Mail over SMTP with Jakarta Mail, bounces, and mail into a folder. */
module dev.portalaccess.mail {
    requires jakarta.mail;
    requires org.eclipse.angus.mail;
    requires transitive dev.portalaccess.spi;
    requires static transitive org.jspecify;

    exports dev.portalaccess.mail;
}
