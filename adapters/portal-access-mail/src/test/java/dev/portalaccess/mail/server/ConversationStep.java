package dev.portalaccess.mail.server;

/** Where in a conversation something can happen. */
public enum ConversationStep {
    GREETING,
    EHLO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    DOT,
    RSET,
    QUIT,
    OTHER
}
