package dev.portalaccess.internal.engine;

import java.util.List;

/** A receipt line of several fields: ids, codes and instants, none of which contains a blank. The format is stored. */
public final class ReceiptLine {

    private static final String SEPARATOR = " ";

    private ReceiptLine() {}

    /** Returns the line with the fields. */
    public static String of(String... fields) {
        return String.join(SEPARATOR, fields);
    }

    /** Returns the fields of a line. */
    public static List<String> fields(String line) {
        return List.of(line.split(SEPARATOR, -1));
    }
}
