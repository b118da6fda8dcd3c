package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SessionShelf;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.PracticeTexts.TextPreview;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The previews of a text that a clerk is writing, at a separate address: a mail in a frame, a letter as a PDF. */
final class PreviewPages implements PageGroup {

    private static final String ADDRESS = TextListPage.ADDRESS + "/preview";

    /** The policy of the frame: a mail contains its own style, and nothing else is permitted. */
    private static final String FRAME = "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'";

    private static final String KEPT = "of";

    private final DeskPages reception;

    PreviewPages(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(PreviewPages::show));
    }

    /** Returns the model of the preview for the text's page, with the address of the full preview. */
    static Map<String, Object> shown(DeskRequest turn, TextDraft draft, TextPreview preview) {
        Map<String, Object> shown = new HashMap<>();
        // A draft contains no personal data.
        shown.put("preview", KeptForm.with(ADDRESS, KEPT, SessionShelf.keep(turn.context(), draft)));
        preview.fold(
                mail -> {
                    shown.put("subject", mail.subject());
                    return shown.put("plain", mail.body().text());
                },
                letter -> shown.put("unprintable", unprintable(turn, draft)));
        return shown;
    }

    /** Returns the characters that the letter's fonts do not contain. */
    private static String unprintable(DeskRequest turn, TextDraft draft) {
        return turn.ehr().letters().unprintable(draft.title() + "\n" + draft.body()).stream()
                .map(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static void show(DeskRequest turn) {
        Context context = turn.context();
        TextDraft draft = SessionShelf.find(context, KEPT, TextDraft.class).orElseThrow(NotFoundResponse::new);
        if (!(turn.portal().texts().preview(turn.clerk(), draft) instanceof Outcome.Done<TextPreview> done)) {
            throw new NotFoundResponse();
        }
        done.value()
                .fold(
                        mail -> context.header("Content-Security-Policy", FRAME)
                                .html(mail.body().html()),
                        letter -> print(turn, letter.letter()));
    }

    /**
     * Prints the letter directly into the clerk's browser. If the letter cannot be printed, nothing has been written,
     * so the response is a text.
     */
    private static Context print(DeskRequest turn, Letter letter) {
        Context context = turn.context()
                .contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"preview.pdf\"");
        TransportAnswer printed =
                turn.ehr().letters().to(context.outputStream()).print(letter);
        return printed.kind() == TransportAnswer.Kind.ACCEPTED
                ? context
                : context.removeHeader("Content-Disposition")
                        .status(422)
                        .contentType("text/plain; charset=utf-8")
                        .result(turn.say("text.not-printed", printed.code()));
    }
}
