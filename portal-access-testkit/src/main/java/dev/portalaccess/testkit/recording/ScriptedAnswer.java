package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.TransportAnswer;
import java.util.Optional;

/**
 * How a recording mailer or printer behaves when something is handed to it.
 *
 * @param effect whether it takes what it is given
 * @param answer what it says; empty if it throws a {@link StagedFailure} instead
 */
public record ScriptedAnswer(Effect effect, Optional<TransportAnswer> answer) {

    /** Whether something was taken. */
    public enum Effect {
        /** It is on its way, or on paper. */
        TAKEN,
        /** Nobody will ever see it. */
        NOT_TAKEN
    }

    /** Needs both parts. */
    public ScriptedAnswer {
        requireNonNull(effect, "effect");
        requireNonNull(answer, "answer");
    }

    /** Takes it and says so. */
    public static ScriptedAnswer accept() {
        return answer(TransportAnswer.accepted());
    }

    /** Says that; takes it only if it says that it was accepted. */
    public static ScriptedAnswer answer(TransportAnswer handover) {
        Effect effect = handover.kind() == TransportAnswer.Kind.ACCEPTED ? Effect.TAKEN : Effect.NOT_TAKEN;
        return new ScriptedAnswer(effect, Optional.of(handover));
    }

    /** Takes it whatever it says: the connection that breaks after everything was sent. */
    public static ScriptedAnswer takeAndAnswer(TransportAnswer handover) {
        return new ScriptedAnswer(Effect.TAKEN, Optional.of(handover));
    }

    /** Throws, on that side of the effect. */
    public static ScriptedAnswer fail(FaultPoint moment) {
        return new ScriptedAnswer(
                moment == FaultPoint.AFTER_EFFECT ? Effect.TAKEN : Effect.NOT_TAKEN, Optional.empty());
    }

    /** Gives the answer, or throws. */
    TransportAnswer give() {
        FaultPoint moment = effect == Effect.TAKEN ? FaultPoint.AFTER_EFFECT : FaultPoint.BEFORE_EFFECT;
        return answer.orElseThrow(() -> new StagedFailure(moment));
    }
}
