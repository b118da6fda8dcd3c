/**
 * An example host: a web application with a small front desk and the patient portal.
 *
 * <p>The PDF adapter is not a named module, because its layout engine is not. It is read from the class path ({@code
 * --add-reads dev.portalaccess.examples.frontdesk=ALL-UNNAMED}).
 */
module dev.portalaccess.examples.frontdesk {
    requires com.zaxxer.hikari;
    requires dev.portalaccess.core;
    requires dev.portalaccess.jdbc;
    requires dev.portalaccess.mail;
    requires dev.portalaccess.testkit;
    requires greenmail;
    requires io.javalin;
    requires jakarta.mail;
    requires java.net.http;
    requires java.sql;
    requires org.eclipse.jetty.ee10.servlet;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires org.slf4j;
    requires password4j;
    requires thymeleaf;
    requires static org.jspecify;

    // Templates read the values of the pages by reflection.
    opens dev.portalaccess.examples.frontdesk.accounts;
    opens dev.portalaccess.examples.frontdesk.web;
    opens dev.portalaccess.examples.frontdesk.web.mailbox;
    opens dev.portalaccess.examples.frontdesk.web.portal;
    opens dev.portalaccess.examples.frontdesk.web.practice;
}
