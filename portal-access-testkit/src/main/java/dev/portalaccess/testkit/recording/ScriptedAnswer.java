package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.TransportAnswer;
import java.util.Optional;

/**
 * The behaviour of a recording mailer or printer when it receives an item.
 *
 * @param effect whether it takes the item
 * @param answer the answer that it returns; empty if it throws a {@link StagedFailure} instead
 */
public record ScriptedAnswer(Effect effect, Optional<TransportAnswer> answer) {

    /** Whether an item was taken. */
    public enum Effect {
        /** The item is on its way, or on paper. */
        TAKEN,
        /** The item never reaches a reader. */
        NOT_TAKEN
    }

    public ScriptedAnswer {
        requireNonNull(effect, "effect");
        requireNonNull(answer, "answer");
    }

    /** Takes the item and returns that it was accepted. */
    public static ScriptedAnswer accept() {
        return answer(TransportAnswer.accepted());
    }

    /** Returns the answer, and takes the item only if the answer says that it was accepted. */
    public static ScriptedAnswer answer(TransportAnswer handover) {
        Effect effect = handover.kind() == TransportAnswer.Kind.ACCEPTED ? Effect.TAKEN : Effect.NOT_TAKEN;
        return new ScriptedAnswer(effect, Optional.of(handover));
    }

    /** Takes the item regardless of the answer, like a connection that breaks after everything was sent. */
    public static ScriptedAnswer takeAndAnswer(TransportAnswer handover) {
        return new ScriptedAnswer(Effect.TAKEN, Optional.of(handover));
    }

    /** Throws before or after the effect. */
    public static ScriptedAnswer fail(FaultPoint moment) {
        return new ScriptedAnswer(
                moment == FaultPoint.AFTER_EFFECT ? Effect.TAKEN : Effect.NOT_TAKEN, Optional.empty());
    }

    /** Returns the answer, or throws. */
    TransportAnswer give() {
        FaultPoint moment = effect == Effect.TAKEN ? FaultPoint.AFTER_EFFECT : FaultPoint.BEFORE_EFFECT;
        return answer.orElseThrow(() -> new StagedFailure(moment));
    }
}
