package dev.portalaccess.mail;

import dev.portalaccess.mail.internal.report.ReportVerdict;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what came back to the return path, and finds the reports of mail servers among it.
 *
 * <p>It understands machine-readable reports (RFC 3464), and those of servers that write none, such as Exim, qmail and
 * older versions of others. It reads untrusted input and takes nothing for granted: holiday notes, spam and garbage are
 * no bounce, and no reason to fail. Immutable.
 */
public final class BounceReader {

    private static final int LEAST = 1024;
    private static final int MOST = 64 * 1024 * 1024;

    private final int octets;

    private BounceReader(int octets) {
        this.octets = octets;
    }

    /**
     * Returns a reader that reads at most this much of a message; a report is near the beginning.
     *
     * @param octets 1,024 to 67,108,864; 262,144 are plenty
     */
    public static BounceReader upTo(int octets) {
        if (octets < LEAST || octets > MOST) {
            throw new IllegalArgumentException("octets must lie between 1,024 and 67,108,864");
        }
        return new BounceReader(octets);
    }

    /**
     * Returns what one message says, as it lies in the mailbox.
     *
     * <p>In a machine-readable report its {@code Action} decides: {@code failed} is a bounce whatever the status,
     * {@code delayed} is none. A report in words is a bounce if it has the form of a known server, or comes from a mail
     * system with an empty return path and a permanent reply code; otherwise it is doubtful. An automatic reply is no
     * failure.
     *
     * <p>The attempt is looked for in {@code Original-Envelope-Id}, in the addresses that the message came back to, in
     * the rest of the report, in the headers of the returned mail, and in the words of the message. Each place is
     * tried, as some servers put other ids there, and case does not matter.
     *
     * @param message read up to the limit, and not closed
     * @throws IOException if {@code message} itself cannot be read
     */
    public ReturnedMail read(InputStream message) throws IOException {
        ReportVerdict verdict = ReportVerdict.on(message.readNBytes(octets));
        return new ReturnedMail(
                ReturnedMail.Kind.valueOf(verdict.kind().name()),
                verdict.attempts(),
                verdict.message(),
                verdict.code(),
                verdict.returnedTo());
    }
}
