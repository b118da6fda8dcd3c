package dev.portalaccess.examples.frontdesk;

import com.openhtmltopdf.util.XRLog;
import dev.portalaccess.mail.MailFolder;
import dev.portalaccess.mail.ReturnPath;
import dev.portalaccess.mail.SmtpMailer;
import dev.portalaccess.mail.SmtpServer;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.pdf.Print;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where mail and letters go: into a folder, as files that mail programs and PDF readers open; mail to a server, if one is
 * named.
 *
 * @param folder the folder; made when it is needed
 * @param server the mail server, if there is one
 * @param print how large letters are printed
 */
record Outlet(Path folder, Optional<SmtpServer> server, Print print) {

    static Outlet into(Path folder) {
        return new Outlet(folder, Optional.empty(), Print.STANDARD);
    }

    Outlet in(Path other) {
        return new Outlet(other, server, print);
    }

    Outlet over(SmtpServer other) {
        return new Outlet(folder, Optional.of(other), print);
    }

    Outlet inLargePrint() {
        return new Outlet(folder, server, Print.LARGE);
    }

    /** For the screen. */
    String shown() {
        String letters = "letters into " + folder.toAbsolutePath().normalize();
        return server.map(to -> "mail to " + to + ", " + letters).orElse("mail and " + letters);
    }

    /** Sends mail, or puts it into the folder. */
    Mailer mailer(InstantSource clock) {
        try {
            return server.isPresent()
                    ? SmtpMailer.to(server.get(), ReturnPath.sender(), clock)
                    : MailFolder.in(folder, clock);
        } catch (IOException e) {
            throw unusable();
        }
    }

    /** Prints into the folder. */
    Printer printer() {
        // What lays them out would tell of its fonts for each page; this program is all there is in its process.
        XRLog.setLoggingEnabled(false);
        try {
            return PdfLetters.standard().in(print).into(Files.createDirectories(folder));
        } catch (IOException e) {
            throw unusable();
        }
    }

    private Unusable unusable() {
        return new Unusable(
                "The folder cannot be used: " + folder.toAbsolutePath().normalize());
    }
}
