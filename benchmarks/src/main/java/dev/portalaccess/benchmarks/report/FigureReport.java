package dev.portalaccess.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The output of the benchmarks: figures, and plain lines beside them. */
public final class FigureReport {

    private FigureReport() {}

    /** Prints a number without a goal. */
    public static void figure(String name, double value) {
        line(String.format(Locale.ROOT, "figure: %s = %.2f (no goal)", name, value));
    }

    /** Prints a number that should be at least {@code goal}. */
    public static void atLeast(String name, double value, double goal) {
        line(String.format(Locale.ROOT, "figure: %s = %.2f (goal >= %s)", name, value, goal));
    }

    /** Prints a number that should be at most {@code goal}. */
    public static void atMost(String name, double value, double goal) {
        line(String.format(Locale.ROOT, "figure: %s = %.2f (goal <= %s)", name, value, goal));
    }

    /** Prints a plain line. */
    public static void line(String text) {
        System.out.println(text);
    }

    /** Prints the machine of the measurement; its load shows how far the figures can be trusted. */
    public static void machine() {
        line(String.format(
                Locale.ROOT,
                "Java %s, %d processors, load average %.1f",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }
}
