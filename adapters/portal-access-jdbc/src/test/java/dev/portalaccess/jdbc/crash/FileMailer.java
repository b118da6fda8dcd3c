package dev.portalaccess.jdbc.crash;

import dev.portalaccess.model.Mail;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Mailer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that has taken a mail once its line is on the disk. */
final class FileMailer implements Mailer {

    private final Journal sent;
    private final Queue<String> links = new ConcurrentLinkedQueue<>();

    FileMailer(Journal sent) {
        this.sent = sent;
    }

    @Override
    public Handover send(Mail mail) {
        String link = mail.text()
                .lines()
                .filter(line -> line.contains("#"))
                .findFirst()
                .orElseThrow();
        String attempt = mail.envelope().attempt();
        String message = attempt.substring(0, attempt.lastIndexOf('.'));
        sent.write(message, mail.envelope().messageId(), attempt);
        links.add(link.substring(link.indexOf('#') + 1).strip());
        return Handover.accepted();
    }

    /** A link that somebody may follow now; nobody else gets it. */
    Secret nextLink() {
        String link = links.poll();
        return link == null ? Secret.of("none") : Secret.of(link);
    }
}
