package dev.portalaccess.mail;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.Mail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** What is sent in these tests. */
final class MailSamples {

    static final EmailAddress SENDER = new EmailAddress("portal@riverside.example.org");
    static final EmailAddress JANE = new EmailAddress("jane.other@example.org");
    static final EmailAddress BOUNCES = new EmailAddress("bounces@example.org");

    static final String CODE = "pa1_0123456789abcdefghjkmnpqrstvwxyz";
    static final String LINK = "https://portal.example.org/riverside#" + CODE;

    /** As long as the library makes them. */
    static final String ATTEMPT = "0123456789abcdefghjkmnpqrs.tvwxyz0123456789abcdefghjk";

    static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    private static final long BEGUN = System.nanoTime();

    /** Begins at {@link #START} and goes on as a clock does, so that attempts come to their end. */
    static final InstantSource CLOCK = () -> START.plusNanos(System.nanoTime() - BEGUN);

    private MailSamples() {}

    static Mail mail() {
        return about("Your access");
    }

    static Mail about(String subject) {
        return of(envelope(ATTEMPT, JANE), subject);
    }

    static Mail to(EmailAddress address) {
        return of(envelope(ATTEMPT, address), "Your access");
    }

    static Mail attempt(String attempt) {
        return of(envelope(attempt, JANE), "Your access");
    }

    static Mail of(Mail.Envelope envelope, String subject) {
        return new Mail(envelope, Locale.ENGLISH, subject, body());
    }

    static Mail.Body body() {
        return new Mail.Body(
                "Dear Jane Other,\n\n" + LINK + "\n\nUntil tomorrow.\n",
                "<!doctype html><html lang=\"en\"><p>Dear Jane Other, <a href=\"" + LINK
                        + "\">your access</a></html>\n");
    }

    static Mail.Envelope envelope(String attempt, EmailAddress to) {
        return new Mail.Envelope(new PracticeId("riverside"), "one.message@portal.example.org", attempt, SENDER, to);
    }
}
