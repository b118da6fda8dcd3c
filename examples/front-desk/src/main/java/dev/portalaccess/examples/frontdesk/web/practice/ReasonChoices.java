package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Reason;
import java.util.List;

/** The reasons that a clerk may choose from. */
final class ReasonChoices {

    static final List<String> CODES = List.of(
            Reason.PATIENT_REQUEST.code(),
            Reason.HOLDER_REQUEST.code(),
            Reason.CUSTODY_CHANGED.code(),
            Reason.ENTERED_IN_ERROR.code(),
            Reason.SAFETY.code(),
            Reason.UNDER_REVIEW.code(),
            Reason.OTHER);

    private ReasonChoices() {}

    /** Returns the reason as chosen and typed, without a check; the library reports what is wrong with it. */
    static ReasonInput given(DeskRequest turn) {
        String words = turn.line("words");
        return new ReasonInput(turn.line("reason"), words.isEmpty() ? null : words);
    }
}
