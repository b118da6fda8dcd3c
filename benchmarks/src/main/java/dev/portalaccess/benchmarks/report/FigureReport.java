package dev.portalaccess.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the benchmarks print: figures, and the plain lines beside them. */
public final class FigureReport {

    private FigureReport() {}

    /** A number without a goal. */
    public static void figure(String name, double value) {
        line(String.format(Locale.ROOT, "figure: %s = %.2f (no goal)", name, value));
    }

    /** A number that ought to be at least that. */
    public static void atLeast(String name, double value, double goal) {
        line(String.format(Locale.ROOT, "figure: %s = %.2f (goal >= %s)", name, value, goal));
    }

    /** A number that ought to be at most that. */
    public static void atMost(String name, double value, double goal) {
        line(String.format(Locale.ROOT, "figure: %s = %.2f (goal <= %s)", name, value, goal));
    }

    /** A plain line. */
    public static void line(String text) {
        System.out.println(text);
    }

    /** On what it was measured; the load tells how far to trust it. */
    public static void machine() {
        line(String.format(
                Locale.ROOT,
                "Java %s, %d processors, load average %.1f",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }
}
