package dev.portalaccess.reports.internal;

/** The cells of a CSV file, which no spreadsheet takes for a formula. */
public final class CsvCell {

    /** The signs that begin a formula in a spreadsheet, also in their wide forms. */
    private static final String FORMULA_SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    private CsvCell() {}

    /**
     * Returns a text that can begin no formula, wherever a spreadsheet cuts it: a sign of a formula that does not stand
     * behind a letter or a digit gets an apostrophe in front, and control characters become blanks.
     */
    public static String text(String value) {
        StringBuilder cell = new StringBuilder(value.length());
        int before = ' ';
        for (int unit : value.codePoints().toArray()) {
            if (FORMULA_SIGNS.indexOf(unit) >= 0 && !Character.isLetterOrDigit(before)) {
                cell.append('\'');
            }
            cell.appendCodePoint(Character.isISOControl(unit) ? ' ' : unit);
            before = unit;
        }
        return cell.toString();
    }
}
