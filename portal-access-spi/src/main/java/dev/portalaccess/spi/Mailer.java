package dev.portalaccess.spi;

import dev.portalaccess.model.text.Mail;

/** A connection that gives mail to a mail server. */
@FunctionalInterface
public interface Mailer {

    /**
     * Hands one mail over, to exactly the one address in its envelope, and waits for the answer.
     *
     * <ul>
     *   <li>Threads: any number of threads call it at once.
     *   <li>Transactions: never called while a store transaction is open.
     *   <li>Repeats: the library may pass a mail again, with the same Message-ID, another attempt id and another link.
     *       Each one is sent.
     *   <li>Failure: return {@code REFUSED} or {@code DEFERRED} only if the server has certainly not taken the mail.
     *       Any other failure is {@code UNKNOWN} or an exception. Return {@code REFUSED} only if this reader's address
     *       or mailbox is the reason. What concerns the sender, the server or the settings is {@code DEFERRED} with
     *       that {@link TransportAnswer.Concern}; the library then gives up no message and reports one trouble. An
     *       attempt must end by itself within the lease, five minutes by default.
     *   <li>Privacy: subject, text and addresses are neither kept nor logged; a log may name the attempt id.
     * </ul>
     */
    TransportAnswer send(Mail mail);
}
