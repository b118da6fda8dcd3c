package dev.portalaccess.internal.engine;

import java.util.List;

/**
 * A line of a receipt that is a list of ids, codes and instants, none of which holds a blank; its spelling is stored.
 */
public final class ReceiptLine {

    private static final String SEPARATOR = " ";

    private ReceiptLine() {}

    /** Those fields in one line. */
    public static String of(String... fields) {
        return String.join(SEPARATOR, fields);
    }

    /** The fields of a line that {@link #of} has made. */
    public static List<String> fields(String line) {
        return List.of(line.split(SEPARATOR, -1));
    }
}
