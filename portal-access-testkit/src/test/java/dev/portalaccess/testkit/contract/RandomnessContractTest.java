package dev.portalaccess.testkit.contract;

import dev.portalaccess.spi.Randomness;
import dev.portalaccess.testkit.recording.SeededRandomness;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

class RandomnessContractTest extends PlantedFaults<Randomness> {

    private static Randomness subject = SeededRandomness.of(1);

    RandomnessContractTest() {
        super(Subject.class);
    }

    static final class Subject extends RandomnessContract {

        @Override
        protected Randomness randomness() {
            return subject;
        }
    }

    /** Sound bits, and then something is done to them. */
    private static Randomness spoilt(Consumer<byte[]> spoil) {
        Randomness sound = SeededRandomness.of(1);
        return target -> {
            sound.nextBytes(target);
            spoil.accept(target);
        };
    }

    private static void maskSeven(byte[] bytes) {
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] &= 0x7f;
        }
    }

    private static void doubled(byte[] bytes) {
        for (int place = 1; place < bytes.length; place += 2) {
            bytes[place] = bytes[place - 1];
        }
    }

    private static Randomness holdingOn() {
        Randomness sound = SeededRandomness.of(1);
        byte[][] former = {new byte[0]};
        return target -> {
            Arrays.fill(former[0], (byte) 0);
            sound.nextBytes(target);
            former[0] = target;
        };
    }

    private static Randomness counting() {
        AtomicInteger calls = new AtomicInteger();
        return target -> Arrays.fill(target, (byte) calls.incrementAndGet());
    }

    private static Randomness ofEachThread() {
        ThreadLocal<Randomness> own = ThreadLocal.withInitial(() -> SeededRandomness.of(1));
        return target -> own.get().nextBytes(target);
    }

    @Override
    Randomness sound() {
        return SeededRandomness.of(1);
    }

    @Override
    void put(Randomness next) {
        subject = next;
    }

    @Override
    Stream<Planted<Randomness>> faults() {
        return Stream.of(
                planted(
                        "leaves the last byte",
                        "fills_all_of_an_array_of_any_length",
                        () -> spoilt(bytes -> bytes[bytes.length - 1] = 0)),
                planted("repeats itself", "gives_fresh_bits_with_each_call", RandomnessContractTest::counting),
                planted(
                        "has seven bits",
                        "gives_ones_and_zeros_alike_in_every_place",
                        () -> spoilt(RandomnessContractTest::maskSeven)),
                planted(
                        "gives each byte twice",
                        "gives_neighbours_that_have_nothing_to_do_with_each_other",
                        () -> spoilt(RandomnessContractTest::doubled)),
                planted("takes bits back", "keeps_no_hold_of_the_array", RandomnessContractTest::holdingOn),
                planted(
                        "starts anew in each thread",
                        "gives_every_thread_bits_of_its_own",
                        RandomnessContractTest::ofEachThread));
    }
}
