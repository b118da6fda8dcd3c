package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import java.util.List;

/**
 * A mailer that sends nothing and keeps everything; accepts what it is given until told otherwise.
 *
 * <p>For tests only: what it keeps opens charts. Safe for several threads.
 */
public final class RecordingMailer implements Mailer {

    private final AnswerScript<ReceivedMail> script = new AnswerScript<>();

    /** A mailer that accepts everything. */
    public RecordingMailer() {}

    /** The next calls go like this, one after the other; later ones as before. Adds to what was said earlier. */
    public void next(ScriptedAnswer... reactions) {
        script.then(reactions);
    }

    /** The next call is answered like this. */
    public void next(TransportAnswer handover) {
        script.then(ScriptedAnswer.answer(handover));
    }

    /** The next call throws, before or after it has taken the mail. */
    public void failNext(FaultPoint moment) {
        script.then(ScriptedAnswer.fail(moment));
    }

    /** Every call from now on goes like this; what was said for the next ones is forgotten. */
    public void always(ScriptedAnswer reaction) {
        script.always(reaction);
    }

    @Override
    public TransportAnswer send(Mail mail) {
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
