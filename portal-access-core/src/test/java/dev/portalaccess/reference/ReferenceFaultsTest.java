package dev.portalaccess.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.planted.MethodBreakage;
import dev.portalaccess.planted.PlantedFault;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.internal.TestTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The histories find mistakes: each line of {@code faults.txt} beside this class breaks one method of the library, and
 * names the seed whose history shows it and how many steps it took to come upon that seed, from seed 1 on. Without the
 * fault, the same history is the same in the model.
 */
class ReferenceFaultsTest {

    private static final int AT_LEAST = 30;
    private static final int MOST_STEPS = 1_000_000;
    private static final int QUICK = 4;
    private static final int THOROUGH_PART = 10;

    /**
     * One of them.
     *
     * @param rule the rule that is broken
     * @param type the class
     * @param method the method
     * @param breakage how it is broken
     * @param seed the history that shows it
     * @param steps the steps that it took to find it
     */
    record ReferenceFault(String rule, String type, String method, MethodBreakage breakage, long seed, int steps) {

        static ReferenceFault of(String line) {
            String[] words = line.split(" +");
            int at = 0;
            return new ReferenceFault(
                    words[at++],
                    words[at++],
                    words[at++],
                    MethodBreakage.valueOf(words[at++]),
                    Long.parseLong(words[at++]),
                    Integer.parseInt(words[at]));
        }

        @Override
        public String toString() {
            return rule + ": " + type + "." + method + " " + breakage;
        }
    }

    static List<ReferenceFault> all() {
        try (var text = ReferenceFaultsTest.class.getResourceAsStream("faults.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ReferenceFault::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few, far apart in the list. */
    static Stream<ReferenceFault> few() {
        return every(all().size() / QUICK);
    }

    /** A tenth of them, or in the long tier all. */
    static Stream<ReferenceFault> many() {
        return every(TestTier.isLong() ? 1 : THOROUGH_PART);
    }

    private static Stream<ReferenceFault> every(int distance) {
        List<ReferenceFault> all = all();
        List<ReferenceFault> some = new ArrayList<>();
        for (int at = 0; at < all.size(); at += distance) {
            some.add(all.get(at));
        }
        return some.stream();
    }

    @Test
    void there_are_enough_of_them_and_each_was_found_soon() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(AT_LEAST).allMatch(one -> one.steps() <= MOST_STEPS);
    }

    @ParameterizedTest
    @MethodSource("few")
    void a_few_are_shown_by_their_histories(ReferenceFault fault) throws ClassNotFoundException {
        assertThat(isShown(fault)).isTrue();
    }

    @ThoroughTier("the quick tier replays a few")
    @ParameterizedTest
    @MethodSource("many")
    void so_are_the_others(ReferenceFault fault) throws ClassNotFoundException {
        assertThat(isShown(fault)).isTrue();
    }

    /** Whether the history is another with the fault, and the same without it. */
    private static boolean isShown(ReferenceFault fault) throws ClassNotFoundException {
        ReferenceHistories histories = new ReferenceHistories();
        boolean isShown;
        try (PlantedFault planted =
                PlantedFault.in(Class.forName("dev.portalaccess." + fault.type()), fault.method(), fault.breakage())) {
            assertThat(planted).isNotNull();
            isShown = differs(histories, fault.seed());
        }
        return isShown && !differs(histories, fault.seed());
    }

    /** A history that cannot go on because of an exception is another one, too. */
    private static boolean differs(ReferenceHistories histories, long seed) {
        try {
            return histories.play(seed).isPresent();
        } catch (RuntimeException e) {
            return true;
        }
    }
}
