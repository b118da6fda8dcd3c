package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;
import java.util.function.Function;

/** The result of looking for the code of an invitation in a text, see {@link CodeFinder}. */
public sealed interface CodeSearch {

    /** The reason why there is no code, for the words that a page shows. A host treats an unknown one as NO_CODE. */
    enum Reason {
        /** There is nothing in the text. */
        EMPTY,
        /** The text is longer than {@link CodeFinder#LONGEST}. */
        TOO_LONG,
        /** Nothing in the text resembles a code: the link's end was dropped, or this is something else. */
        NO_CODE,
        /** A code begins, but it is cut off or altered. */
        DAMAGED,
        /** There are codes of several invitations. */
        SEVERAL
    }

    /**
     * The code was found. Whether it still opens an invitation is what {@link Activation#inspect} says.
     *
     * @param code the code as issued; the caller closes it after use
     */
    record Found(Secret code) implements CodeSearch {
        public Found {
            requireNonNull(code, "code");
        }
    }

    /**
     * There is no code.
     *
     * @param why the reason
     */
    record NoCode(Reason why) implements CodeSearch {
        public NoCode {
            requireNonNull(why, "why");
        }
    }

    /** Returns the result of the function that fits. */
    default <T> T fold(Function<? super Found, ? extends T> found, Function<? super NoCode, ? extends T> without) {
        return this instanceof Found there ? found.apply(there) : without.apply((NoCode) this);
    }
}
