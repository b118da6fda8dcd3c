package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SessionShelf;
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

    private static final String KEPT = "of";

    private final DeskPages reception;

    /** Why there is no letter, and the invitation that it belongs to. */
    private record NoLetter(String page, String what, String code, String invitation) {}

    /** Creates the action at the desk. */
    public LetterPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post(ADDRESS, reception.to(LetterPage::print));
        routes.get(ADDRESS, reception.to(LetterPage::explain));
    }

    private static void print(DeskRequest turn) {
        MessageId message = DeskRequest.known(MessageId::new, turn.context().pathParam("message"));
        BrowserPrinter tray = new BrowserPrinter(turn.context());
        PrintOutcome outcome = turn.portal()
                .delivery()
                .print(turn.clerk(), message, letters(turn).to(tray));
        // After the first byte of output, the response can no longer be changed.
        if (!tray.hasBegun()) {
            String why = outcome instanceof PrintOutcome.NotPrinted not ? not.code() : "";
            String number = SessionShelf.keep(
                    turn.context(), new NoLetter(turn.context().path(), what(outcome), why, turn.line("invitation")));
            turn.context()
                    .redirect(
                            KeptForm.with(
                                    ListPager.samePage(turn, turn.context().path()), KEPT, number),
                            HttpStatus.SEE_OTHER);
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

    /** Shows why there is no letter; leads elsewhere if the address names no reason. */
    private static void explain(DeskRequest turn) {
        SessionShelf.find(turn.context(), KEPT, NoLetter.class)
                .filter(known -> known.page().equals(turn.context().path()))
                .ifPresentOrElse(known -> explain(turn, known), () -> leave(turn));
    }

    private static void explain(DeskRequest turn, NoLetter known) {
        turn.context().status(HttpStatus.CONFLICT);
        turn.show(
                "letter",
                Map.of(
                        "what", known.what(),
                        "why", known.code().isEmpty() ? "" : words(turn).answer(known.code()),
                        "message", turn.context().pathParam("message"),
                        "chart", chart(turn),
                        "invitation", known.invitation()));
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
