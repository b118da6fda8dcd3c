package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.Handover;
import java.util.Optional;

/**
 * How a recording mailer or printer behaves when something is handed to it.
 *
 * @param effect whether it takes what it is given
 * @param answer what it says; empty if it throws a {@link StagedFailure} instead
 */
public record Reaction(Effect effect, Optional<Handover> answer) {

    /** Whether something was taken. */
    public enum Effect {
        /** It is on its way, or on paper. */
        TAKEN,
        /** Nobody will ever see it. */
        NOT_TAKEN
    }

    /** Needs both parts. */
    public Reaction {
        requireNonNull(effect, "effect");
        requireNonNull(answer, "answer");
    }

    /** Takes it and says so. */
    public static Reaction accept() {
        return answer(Handover.accepted());
    }

    /** Says that; takes it only if it says that it was accepted. */
    public static Reaction answer(Handover handover) {
        Effect effect = handover.kind() == Handover.Kind.ACCEPTED ? Effect.TAKEN : Effect.NOT_TAKEN;
        return new Reaction(effect, Optional.of(handover));
    }

    /** Takes it whatever it says: the connection that breaks after everything was sent. */
    public static Reaction takeAndAnswer(Handover handover) {
        return new Reaction(Effect.TAKEN, Optional.of(handover));
    }

    /** Throws, on that side of the effect. */
    public static Reaction fail(Moment moment) {
        return new Reaction(moment == Moment.AFTER_EFFECT ? Effect.TAKEN : Effect.NOT_TAKEN, Optional.empty());
    }

    /** Gives the answer, or throws. */
    Handover give() {
        Moment moment = effect == Effect.TAKEN ? Moment.AFTER_EFFECT : Moment.BEFORE_EFFECT;
        return answer.orElseThrow(() -> new StagedFailure(moment));
    }
}
