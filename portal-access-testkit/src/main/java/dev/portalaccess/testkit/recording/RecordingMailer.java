package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Mail;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Mailer;
import java.util.List;

/**
 * A mailer that sends nothing and keeps everything; accepts what it is given until told otherwise.
 *
 * <p>For tests only: what it keeps opens charts. Safe for several threads.
 */
public final class RecordingMailer implements Mailer {

    private final Script<ReceivedMail> script = new Script<>();

    /** A mailer that accepts everything. */
    public RecordingMailer() {}

    /** The next calls go like this, one after the other; later ones as before. Adds to what was said earlier. */
    public void next(Reaction... reactions) {
        script.then(reactions);
    }

    /** The next call is answered like this. */
    public void next(Handover handover) {
        script.then(Reaction.answer(handover));
    }

    /** The next call throws, before or after it has taken the mail. */
    public void failNext(Moment moment) {
        script.then(Reaction.fail(moment));
    }

    /** Every call from now on goes like this; what was said for the next ones is forgotten. */
    public void always(Reaction reaction) {
        script.always(reaction);
    }

    @Override
    public Handover send(Mail mail) {
        return script.play(new ReceivedMail(mail)).give();
    }

    /** What was taken, and will be read by somebody, in the order in which it came. */
    public List<ReceivedMail> mails() {
        return script.taken();
    }

    /** Everything that was ever handed over, also what was not taken. */
    public List<ReceivedMail> attempts() {
        return script.attempts();
    }

    /**
     * The last mail taken.
     *
     * @throws AssertionError if there is none
     */
    public ReceivedMail last() {
        return script.last(mail -> true, "no mail was taken");
    }

    /**
     * The last mail taken for exactly that address.
     *
     * @throws AssertionError if there is none
     */
    public ReceivedMail lastTo(EmailAddress address) {
        return script.last(mail -> mail.to().equals(address), "no mail was taken for that address");
    }
}
