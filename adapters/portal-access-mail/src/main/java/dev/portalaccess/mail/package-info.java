/**
 * Hands mail to a mail server, and reads what comes back: what a host plugs into its portal.
 *
 * <p>To begin with:
 *
 * <pre>{@code
 * SmtpServer server = SmtpServer.withStartTls("mail.example.org").signedInAs("portal", safe::mailPassword);
 * ReturnPath path = ReturnPath.perAttempt(practice -> new EmailAddress("bounces@example.org"));
 * SmtpMailer mailer = SmtpMailer.to(server, path, clock);          // one for the whole host; close it at the end
 * PortalAccess portal = builder.mailer(mailer).build();
 * }</pre>
 *
 * <p>And, for each message in the mailbox {@code bounces@example.org}:
 *
 * <pre>{@code
 * BounceReader reader = BounceReader.upTo(262_144);
 * reader.read(message).ifPresent(bounce ->
 *         portal.delivery().bounced(practiceOf(bounce), bounce.attempt(), bounce.code()));
 * }</pre>
 *
 * <p>Encryption is demanded, and the server's certificate has to name the host. The link of a mail stands in its text
 * alone, never in a header; of mail that comes back only the headers are asked for. While the host is being built,
 * {@link dev.portalaccess.mail.MailFolder} puts the mails into a folder instead.
 */
@NullMarked
package dev.portalaccess.mail;

import org.jspecify.annotations.NullMarked;
