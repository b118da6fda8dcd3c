package dev.portalaccess.examples.frontdesk;

import java.io.PrintStream;
import java.util.List;

/** What the story is written on. */
final class Terminal {

    private static final String FRAME = "    │ ";
    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void scene(String title) {
        out.println();
        out.println("── " + title + " " + "─".repeat(Math.max(3, 96 - title.length())));
    }

    void say(String line) {
        out.println("  " + line);
    }

    /** Something that leaves the house: a mail or a letter, as whoever gets it sees it. */
    void paper(String title, String text) {
        out.println("    ┌─ " + title);
        text.lines().forEach(line -> out.println((FRAME + line).stripTrailing()));
        out.println("    └─");
    }

    /** Columns as wide as their widest cell. */
    void table(String[]... rows) {
        int[] widths = new int[rows[0].length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    void table(List<String[]> rows) {
        table(rows.toArray(String[][]::new));
    }
}
