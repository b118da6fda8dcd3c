/** The rules of portal access, and the services a host calls. */
module dev.portalaccess.core {
    requires transitive dev.portalaccess.spi;
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires com.google.common;
    requires com.ibm.icu;
    requires com.samskivert.jmustache;
    requires com.sanctionco.jmail;
    requires java.xml;
    requires org.slf4j;

    exports dev.portalaccess;
    exports dev.portalaccess.access;
    exports dev.portalaccess.accesslog;
    exports dev.portalaccess.activation;
    exports dev.portalaccess.age;
    exports dev.portalaccess.audit;
    exports dev.portalaccess.chartevent;
    exports dev.portalaccess.command;
    exports dev.portalaccess.decision;
    exports dev.portalaccess.delivery;
    exports dev.portalaccess.enabling;
    exports dev.portalaccess.feed;
    exports dev.portalaccess.finding;
    exports dev.portalaccess.history;
    exports dev.portalaccess.invitations;
    exports dev.portalaccess.policy;
    exports dev.portalaccess.privacy;
    exports dev.portalaccess.registration;
    exports dev.portalaccess.restriction;
    exports dev.portalaccess.requests;
    exports dev.portalaccess.restore;
    exports dev.portalaccess.retention;
    exports dev.portalaccess.review;
    exports dev.portalaccess.roster;
    exports dev.portalaccess.seal;
    exports dev.portalaccess.texts;

    opens dev.portalaccess.command to
            org.hibernate.validator;
    opens dev.portalaccess.access to
            org.hibernate.validator;
    opens dev.portalaccess.delivery to
            org.hibernate.validator;
    opens dev.portalaccess.enabling to
            org.hibernate.validator;
    opens dev.portalaccess.invitations to
            org.hibernate.validator;
    opens dev.portalaccess.registration to
            org.hibernate.validator;
    opens dev.portalaccess.requests to
            org.hibernate.validator;
    opens dev.portalaccess.restore to
            org.hibernate.validator;
}
