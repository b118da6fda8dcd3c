package dev.portalaccess.benchmarks;

/** How much the benchmarks of this run work on: little by default, and more with the word {@value #LONG}. */
final class BenchmarkSizes {

    /** The argument for a long run. */
    static final String LONG = "long";

    private static final String IS_LONG = "portal.bench.long";

    private BenchmarkSizes() {}

    /** Makes this a long run; to be called before any benchmark is. */
    static void lengthen() {
        System.setProperty(IS_LONG, "true");
    }

    /** Returns the value of the property, if it has one, or the size for this run. */
    static int of(String property, int usual, int longest) {
        return Integer.getInteger(property, Boolean.getBoolean(IS_LONG) ? longest : usual);
    }
}
