package dev.portalaccess.reference;

import java.util.SplittableRandom;

/**
 * One step of a history, as numbers. What they mean depends on what there is when the step comes, so that a history from
 * which steps are taken away is still a history.
 *
 * @param kind what happens
 * @param a the first choice
 * @param b the second choice
 * @param c the third choice
 * @param mishap what goes wrong meanwhile
 */
record HistoryStep(StepKind kind, int a, int b, int c, StepMishap mishap) {

    /** What goes wrong during a step. */
    enum StepMishap {
        NONE,
        CRASH_BEFORE_COMMIT,
        CRASH_AFTER_COMMIT,
        REPEATED
    }

    /** What may happen, and how often. */
    enum StepKind {
        ENABLE(10),
        PASSWORD(2),
        REDEEM(12),
        INSPECT(2),
        PRESENT(4),
        REISSUE(4),
        CANCEL(2),
        CANCEL_ALL(1),
        REMIND(2),
        NARROW(3),
        HOLD(3),
        RELEASE(3),
        END(2),
        REVOKE(2),
        BLOCK(2),
        LIFT(4),
        STATE(2),
        WITHDRAW(1),
        CONFIRM(2),
        FREEZE(2),
        CHART_STATUS(2),
        POLICY(2),
        CLOCK(6);

        final int weight;

        StepKind(int weight) {
            this.weight = weight;
        }
    }

    private static final int SUM = java.util.Arrays.stream(StepKind.values())
            .mapToInt(one -> one.weight)
            .sum();
    private static final int CHOICES = 10_000;
    private static final int MISHAPS = 12;

    static HistoryStep next(SplittableRandom random) {
        int at = random.nextInt(SUM);
        StepKind kind = StepKind.CLOCK;
        for (StepKind one : StepKind.values()) {
            at -= one.weight;
            if (at < 0) {
                kind = one;
                break;
            }
        }
        int mishap = random.nextInt(MISHAPS);
        return new HistoryStep(
                kind,
                random.nextInt(CHOICES),
                random.nextInt(CHOICES),
                random.nextInt(CHOICES),
                mishap < 4 ? StepMishap.values()[mishap] : StepMishap.NONE);
    }
}
