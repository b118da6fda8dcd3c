package dev.portalaccess.mail.internal.smtp;

/** The stage of a conversation that an answer belongs to. */
enum ConversationStage {
    /** The greeting, the name, and the change to encryption. */
    BEGINNING,
    /** The login. */
    LOGIN,
    /** The return path. */
    SENDER,
    /** The address of the reader. */
    RECIPIENT,
    /** The mail itself. */
    CONTENT
}
