package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.delivery.HandOver;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.pdf.Print;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** Prints a letter into the clerk's browser, once; it is kept nowhere. */
public final class LetterPage implements Pages {

    private final Reception reception;

    /** At that reception. */
    public LetterPage(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/desk/letters/{message}", this::print);
    }

    private void print(Context context) {
        MessageId message = Reception.known(MessageId::new, context.pathParam("message"));
        Tray tray = new Tray(context);
        HandOver outcome = reception
                .portal()
                .delivery()
                .handOver(reception.practice(), message, letters(context).to(tray));
        // Once something came out, the answer is no longer ours to change.
        if (!tray.hasBegun()) {
            explain(context, outcome);
        }
    }

    private PdfLetters letters(Context context) {
        boolean isLarge = Reception.typed(context, "print").equals("large");
        return reception.ehr().letters().in(isLarge ? Print.LARGE : Print.STANDARD);
    }

    private void explain(Context context, HandOver outcome) {
        context.status(HttpStatus.CONFLICT);
        reception.show(
                context,
                "letter",
                Map.of(
                        "what", what(outcome),
                        "code", outcome instanceof HandOver.NotPrinted not ? not.code() : "",
                        "message", context.pathParam("message"),
                        "chart", Reception.typed(context, "chart"),
                        "invitation", Reception.typed(context, "invitation")));
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
