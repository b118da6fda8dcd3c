package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import java.util.List;

/**
 * A mailer that sends nothing and records everything. It accepts every mail until a test says otherwise.
 *
 * <p>For tests only: its records give access to charts. Safe for use by several threads.
 */
public final class RecordingMailer implements Mailer {

    private final AnswerScript<ReceivedMail> script = new AnswerScript<>();

    /** Creates a mailer that accepts everything. */
    public RecordingMailer() {}

    /**
     * Sets the answers to the next calls, one after the other; later calls behave as before. Adds to answers that were
     * set earlier.
     */
    public void next(ScriptedAnswer... reactions) {
        script.then(reactions);
    }

    /** Sets the answer to the next call. */
    public void next(TransportAnswer handover) {
        script.then(ScriptedAnswer.answer(handover));
    }

    /** Makes the next call throw, before or after it has taken the mail. */
    public void failNext(FaultPoint moment) {
        script.then(ScriptedAnswer.fail(moment));
    }

    /** Sets the answer to every call from now on, and discards the answers that were set for the next calls. */
    public void always(ScriptedAnswer reaction) {
        script.always(reaction);
    }

    @Override
    public TransportAnswer send(Mail mail) {
        return script.play(new ReceivedMail(mail)).give();
    }

    /** Returns the mails that were taken and will reach a reader, in order of arrival. */
    public List<ReceivedMail> mails() {
        return script.taken();
    }

    /** Returns every mail that was handed over, including those that were not taken. */
    public List<ReceivedMail> attempts() {
        return script.attempts();
    }

    /**
     * Returns the last mail taken.
     *
     * @throws AssertionError if there is none
     */
    public ReceivedMail last() {
        return script.last(mail -> true, "no mail was taken");
    }

    /**
     * Returns the last mail taken for exactly that address.
     *
     * @throws AssertionError if there is none
     */
    public ReceivedMail lastTo(EmailAddress address) {
        return script.last(mail -> mail.to().equals(address), "no mail was taken for that address");
    }
}
