package dev.portalaccess.mail;

import dev.portalaccess.mail.internal.report.FailureReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads what came back to the return path, and finds the reports of mail servers among it (RFC 3464).
 *
 * <p>It reads untrusted input and takes nothing for granted: holiday notes, spam and garbage are no bounce, and no
 * reason to fail. Immutable.
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
     * The bounce in one message, as it lies in the mailbox. Only what failed for good is one: status 5, action
     * {@code failed}. What is late, delivered or relayed is none.
     *
     * <p>The attempt is taken from the report's {@code Original-Envelope-Id}, or else from the recipient's address, if
     * that has a tag after a plus sign.
     *
     * @param message read up to the limit, and not closed
     * @throws IOException if {@code message} itself cannot be read
     */
    public Optional<MailBounce> read(InputStream message) throws IOException {
        return FailureReport.read(message.readNBytes(octets))
                .map(report -> new MailBounce(report.attempt(), report.code(), report.returnedTo()));
    }
}
