package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.pdf.PrintSize;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The action that prints a letter once into the clerk's browser. The host stores no letter. */
public final class LetterPage implements PageGroup {

    private static final String ADDRESS = "/desk/letters/{message}";

    private final DeskPages reception;

    /** Creates the action at the desk. */
    public LetterPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post(ADDRESS, reception.to(LetterPage::print));
        routes.get(ADDRESS, reception.to(LetterPage::leave));
    }

    private static void print(DeskRequest turn) {
        MessageId message = DeskRequest.known(MessageId::new, turn.context().pathParam("message"));
        BrowserPrinter tray = new BrowserPrinter(turn.context());
        PrintOutcome outcome = turn.portal()
                .delivery()
                .print(turn.clerk(), message, letters(turn).to(tray));
        // After the first byte of output, the response can no longer be changed.
        if (!tray.hasBegun()) {
            explain(turn, outcome);
        }
    }

    /**
     * Redirects a reload of a letter that was not printed to its chart, which offers the actions that are possible, or
     * to the outbox if the address names no chart.
     */
    private static void leave(DeskRequest turn) {
        String chart = chart(turn);
        String page = chart.isEmpty() ? OutboxPage.ADDRESS : ChartAddress.of(DeskRequest.known(ChartId::new, chart));
        turn.context().redirect(page, HttpStatus.SEE_OTHER);
    }

    private static String chart(DeskRequest turn) {
        return Objects.requireNonNullElse(turn.context().queryParam("chart"), "");
    }

    private static PdfLetters letters(DeskRequest turn) {
        boolean isLarge = turn.line("print").equals("large");
        return turn.ehr().letters().in(isLarge ? PrintSize.LARGE : PrintSize.STANDARD);
    }

    private static void explain(DeskRequest turn, PrintOutcome outcome) {
        turn.context().status(HttpStatus.CONFLICT);
        turn.show(
                "letter",
                Map.of(
                        "what", what(outcome),
                        "why",
                                outcome instanceof PrintOutcome.NotPrinted not
                                        ? words(turn).answer(not.code())
                                        : "",
                        "message", turn.context().pathParam("message"),
                        "chart", chart(turn),
                        "invitation", turn.line("invitation")));
    }

    private static MessageWords words(DeskRequest turn) {
        return new MessageWords(turn.tongue());
    }

    private static String what(PrintOutcome outcome) {
        if (outcome instanceof PrintOutcome.Gone gone) {
            return gone(gone.state());
        }
        if (outcome instanceof PrintOutcome.HeldByAnother) {
            return "held";
        }
        if (outcome instanceof PrintOutcome.NotAllowed) {
            return "not-allowed";
        }
        return outcome instanceof PrintOutcome.NotPrinted ? "not-printed" : "uncertain";
    }

    private static String gone(Optional<MessageState> state) {
        return switch (state.orElse(MessageState.WITHDRAWN)) {
            case PRINT_UNCERTAIN -> "uncertain";
            case HANDED_OVER -> "printed";
            default -> "gone";
        };
    }
}
