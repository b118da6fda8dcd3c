package dev.portalaccess.planted;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** The small ways in which a method is made to do wrong; the code in here is woven into it. */
public enum MethodBreakage {
    /** A question is always answered with yes. */
    YES(Yes.class),
    /** A question is always answered with no. */
    NO(No.class),
    /** Nothing is ever found. */
    NOTHING(Nothing.class),
    /** A list is always empty. */
    NONE(None.class),
    /** A step is left out. */
    LEFT_OUT(LeftOut.class),
    /** A time is a millisecond too long. */
    LONGER(Longer.class),
    /** A number is one too high. */
    MORE(More.class),
    /** A text stays as it came. */
    AS_IT_CAME(AsItCame.class);

    private final Class<?> advice;

    MethodBreakage(Class<?> advice) {
        this.advice = advice;
    }

    Class<?> advice() {
        return advice;
    }

    static final class Yes {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean value) {
            value = true;
        }
    }

    static final class No {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean value) {
            value = false;
        }
    }

    static final class Nothing {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object value) {
            value = Optional.empty();
        }
    }

    static final class None {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object value) {
            value = List.of();
        }
    }

    static final class LeftOut {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }
    }

    static final class Longer {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Duration value) {
            value = value.plusMillis(1);
        }
    }

    static final class AsItCame {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String value, @Advice.Argument(0) String text) {
            value = text;
        }
    }

    static final class More {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int value) {
            value = value + 1;
        }
    }
}
