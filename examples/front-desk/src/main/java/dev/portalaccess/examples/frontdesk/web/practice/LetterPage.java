package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.delivery.HandOver;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.pdf.Print;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Prints a letter into the clerk's browser, once; it is kept nowhere. */
public final class LetterPage implements Pages {

    private static final String ADDRESS = "/desk/letters/{message}";

    private final Reception reception;

    /** At that reception. */
    public LetterPage(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post(ADDRESS, reception.to(LetterPage::print));
        routes.get(ADDRESS, reception.to(LetterPage::leave));
    }

    private static void print(Turn turn) {
        MessageId message = Turn.known(MessageId::new, turn.context().pathParam("message"));
        Tray tray = new Tray(turn.context());
        HandOver outcome = turn.portal()
                .delivery()
                .handOver(turn.practice(), message, letters(turn).to(tray));
        // Once something came out, the answer is no longer ours to change.
        if (!tray.hasBegun()) {
            explain(turn, outcome);
        }
    }

    /** A letter that was not printed is read again: whatever can be done about it is done at its chart. */
    private static void leave(Turn turn) {
        String chart = chart(turn);
        String page = chart.isEmpty() ? Outbox.ADDRESS : ChartAddress.of(Turn.known(ChartId::new, chart));
        turn.context().redirect(page, HttpStatus.SEE_OTHER);
    }

    private static String chart(Turn turn) {
        return Objects.requireNonNullElse(turn.context().queryParam("chart"), "");
    }

    private static PdfLetters letters(Turn turn) {
        boolean isLarge = turn.line("print").equals("large");
        return turn.ehr().letters().in(isLarge ? Print.LARGE : Print.STANDARD);
    }

    private static void explain(Turn turn, HandOver outcome) {
        turn.context().status(HttpStatus.CONFLICT);
        turn.show(
                "letter",
                Map.of(
                        "what", what(outcome),
                        "why",
                                outcome instanceof HandOver.NotPrinted not
                                        ? words(turn).answer(not.code())
                                        : "",
                        "message", turn.context().pathParam("message"),
                        "chart", chart(turn),
                        "invitation", turn.line("invitation")));
    }

    private static MessageWords words(Turn turn) {
        return new MessageWords(turn.tongue());
    }

    private static String what(HandOver outcome) {
        if (outcome instanceof HandOver.Gone gone) {
            return gone(gone.state());
        }
        if (outcome instanceof HandOver.HeldByAnother) {
            return "held";
        }
        return outcome instanceof HandOver.NotPrinted ? "not-printed" : "uncertain";
    }

    private static String gone(Optional<MessageState> state) {
        return switch (state.orElse(MessageState.WITHDRAWN)) {
            case PRINT_UNCERTAIN -> "uncertain";
            case HANDED_OVER -> "printed";
            default -> "gone";
        };
    }
}
