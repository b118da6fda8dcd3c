package dev.portalaccess.jdbc.crash;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that has taken a mail once its line is on the disk. */
final class FileMailer implements Mailer {

    private final DiskJournal sent;
    private final Queue<String> links = new ConcurrentLinkedQueue<>();

    FileMailer(DiskJournal sent) {
        this.sent = sent;
    }

    @Override
    public TransportAnswer send(Mail mail) {
        String link = mail.text()
                .lines()
                .filter(line -> line.contains("#"))
                .findFirst()
                .orElseThrow();
        String attempt = mail.envelope().attempt();
        String message = attempt.substring(0, attempt.lastIndexOf('.'));
        sent.write(message, mail.envelope().messageId(), attempt);
        links.add(link.substring(link.indexOf('#') + 1).strip());
        return TransportAnswer.accepted();
    }

    /** A link that somebody may follow now; nobody else gets it. */
    Secret nextLink() {
        String link = links.poll();
        return link == null ? Secret.of("none") : Secret.of(link);
    }
}
