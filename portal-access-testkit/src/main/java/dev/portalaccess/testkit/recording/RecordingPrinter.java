package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import java.util.List;

/**
 * A printer that prints nothing and records everything. It accepts every letter until a test says otherwise.
 *
 * <p>For tests only: its records give access to charts. It copies a letter's secrets while it prints, because the
 * library wipes them afterwards. Safe for use by several threads.
 */
public final class RecordingPrinter implements Printer {

    private final AnswerScript<PrintedLetter> script = new AnswerScript<>();

    /** Creates a printer that accepts everything. */
    public RecordingPrinter() {}

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

    /** Makes the next call throw, before or after the letter is printed. */
    public void failNext(FaultPoint moment) {
        script.then(ScriptedAnswer.fail(moment));
    }

    /** Sets the answer to every call from now on, and discards the answers that were set for the next calls. */
    public void always(ScriptedAnswer reaction) {
        script.always(reaction);
    }

    @Override
    public TransportAnswer print(Letter letter) {
        return script.play(PrintedLetter.of(letter)).give();
    }

    /** Returns the letters that were printed, in order. */
    public List<PrintedLetter> letters() {
        return script.taken();
    }

    /** Returns every letter that was handed over, including those that were not printed. */
    public List<PrintedLetter> attempts() {
        return script.attempts();
    }

    /**
     * Returns the last letter printed.
     *
     * @throws AssertionError if there is none
     */
    public PrintedLetter last() {
        return script.last(letter -> true, "no letter was printed");
    }
}
