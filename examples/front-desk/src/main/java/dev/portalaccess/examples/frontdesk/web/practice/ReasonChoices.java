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
            Reason.RELATIONSHIP_CHANGED.code(),
            Reason.HOLDER_LACKS_CAPACITY.code(),
            Reason.PATIENT_LACKS_CAPACITY.code(),
            Reason.HOLDER_MOVED.code(),
            Reason.HOLDER_OUT_OF_REGION.code(),
            Reason.HOLDER_DECEASED.code(),
            Reason.PATIENT_MOVED.code(),
            Reason.PATIENT_DECEASED.code(),
            Reason.END_DATE_REACHED.code(),
            Reason.INACTIVE.code(),
            Reason.MISUSE.code(),
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
