package dev.portalaccess.internal.seal;

import dev.portalaccess.seal.BrokenSeal;
import java.util.function.Function;
import java.util.function.Supplier;

/** Thrown where a record is read whose seal is missing or wrong, while seals are required. It names ids only. */
public final class BrokenSealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BrokenSeal broken;

    /** Creates the exception for the record. */
    public BrokenSealException(BrokenSeal broken) {
        super(broken.kind() + " " + broken.code());
        this.broken = broken;
    }

    /** Returns the record and how it is wrong. */
    public BrokenSeal broken() {
        return broken;
    }

    /** Returns the answer, or the other one if a record that it rests on has a broken seal. */
    public static <T> T unlessBroken(Supplier<T> answer, Function<BrokenSealException, T> broken) {
        try {
            return answer.get();
        } catch (BrokenSealException e) {
            return broken.apply(e);
        }
    }
}
