package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import java.util.List;

/**
 * A printer that prints nothing and keeps everything; accepts what it is given until told otherwise.
 *
 * <p>For tests only: what it keeps opens charts. It copies a letter's secrets while it prints, as the library wipes them
 * afterwards. Safe for several threads.
 */
public final class RecordingPrinter implements Printer {

    private final AnswerScript<PrintedLetter> script = new AnswerScript<>();

    /** A printer that accepts everything. */
    public RecordingPrinter() {}

    /** The next calls go like this, one after the other; later ones as before. Adds to what was said earlier. */
    public void next(ScriptedAnswer... reactions) {
        script.then(reactions);
    }

    /** The next call is answered like this. */
    public void next(TransportAnswer handover) {
        script.then(ScriptedAnswer.answer(handover));
    }

    /** The next call throws, before or after the letter is on paper. */
    public void failNext(FaultPoint moment) {
        script.then(ScriptedAnswer.fail(moment));
    }

    /** Every call from now on goes like this; what was said for the next ones is forgotten. */
    public void always(ScriptedAnswer reaction) {
        script.always(reaction);
    }

    @Override
    public TransportAnswer print(Letter letter) {
        return script.play(PrintedLetter.of(letter)).give();
    }

    /** What is on paper, in the order in which it came. */
    public List<PrintedLetter> letters() {
        return script.taken();
    }

    /** Everything that was ever handed over, also what was not printed. */
    public List<PrintedLetter> attempts() {
        return script.attempts();
    }

    /**
     * The last letter printed.
     *
     * @throws AssertionError if there is none
     */
    public PrintedLetter last() {
        return script.last(letter -> true, "no letter was printed");
    }
}
