package dev.portalaccess.pdf;

import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Says how fast letters are; how fast they must be is measured elsewhere, on a quiet machine. */
class SpeedTest {

    private static final int LETTERS = 60;

    @Test
    void is_measured_in_time_of_one_processor() {
        PdfLetters letters = PdfLetters.standard();
        spent(letters, LETTERS);
        long warm = spent(letters, LETTERS);
        System.getLogger("figures")
                .log(INFO, "figure: letters-per-second = " + LETTERS * 1_000_000_000L / warm + " (goal 30)");
        assertThat(warm).isPositive();
    }

    private static long spent(PdfLetters letters, int count) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            letters.to(OutputStream.nullOutputStream()).print(Letters.english());
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
