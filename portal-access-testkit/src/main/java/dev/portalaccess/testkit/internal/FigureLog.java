package dev.portalaccess.testkit.internal;

import static java.lang.System.Logger.Level.INFO;

/** Where tests print what they have measured, so that it can be read off a log. */
public final class FigureLog {

    private static final System.Logger LOG = System.getLogger("figures");

    private FigureLog() {}

    /** One line. */
    public static void print(String name, Object value, Object goal) {
        LOG.log(INFO, "figure: " + name + " = " + value + " (goal " + goal + ")");
    }
}
