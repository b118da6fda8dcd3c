/**
 * The mailer that a host plugs into its portal, and the reader of bounces.
 *
 * <p>To start:
 *
 * <pre>{@code
 * SmtpServer server = SmtpServer.withStartTls("mail.example.org").signedInAs("portal", safe::mailPassword);
 * ReturnPath path = ReturnPath.perAttempt(practice -> new EmailAddress("bounces@example.org"));
 * SmtpMailer mailer = SmtpMailer.to(server, path, clock);          // one for the whole host; close it at the end
 * PortalAccess portal = builder.mailer(mailer).build();
 * }</pre>
 *
 * <p>Then, for each message in the mailbox {@code bounces@example.org}:
 *
 * <pre>{@code
 * BounceReader reader = BounceReader.upTo(262_144);
 * ReturnedMail returned = reader.read(message);
 * if (returned.isBounced()) {
 *     returned.attempts().stream().anyMatch(attempt ->
 *             portal.delivery().bounced(practiceOf(returned), attempt, returned.code()));
 * } else if (returned.isDoubtful()) {
 *     portal.delivery().perhapsBounced(practiceOf(returned), returned.id().orElseThrow(), returned.code());
 * }
 * }</pre>
 *
 * <p>Encryption is required, and the server's certificate must name the host. The link of a mail is only in its text,
 * never in a header, and the mailer asks for only the headers in a report. During development
 * {@link dev.portalaccess.mail.MailFolder} writes the mail to a folder instead.
 */
@NullMarked
package dev.portalaccess.mail;

import org.jspecify.annotations.NullMarked;
