package dev.portalaccess.pdf.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import dev.portalaccess.pdf.internal.ArabicForms.Joined;

/**
 * The joining of Arabic letters by the joining types in Unicode's character data (section 9.2 of the standard). It
 * leaves the marks above and below the letters where fonts expect them.
 */
final class ArabicShaper extends ICUBidiReorderer {

    private static final int LAM = 0x0644;

    @Override
    public String shapeText(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            int next = afterMarks(points, i + 1);
            int ligature = ligature(points, i, next);
            shaped.appendCodePoint(ligature == LAM ? form(points, i) : ligature);
            if (ligature != LAM) {
                appendAll(shaped, points, i + 1, next);
                i = next;
            }
        }
        return shaped.toString();
    }

    private static void appendAll(StringBuilder target, int[] points, int from, int until) {
        for (int i = from; i < until; i++) {
            target.appendCodePoint(points[i]);
        }
    }

    private static int afterMarks(int[] points, int from) {
        int next = from;
        while (next < points.length && type(points[next]) == JoiningType.TRANSPARENT) {
            next++;
        }
        return next;
    }

    @Override
    public String deshapeText(String text) {
        return ArabicForms.standingAlone(text.codePointAt(0)).orElse(text);
    }

    /** Returns the ligature of lam and the next alef, or lam if there is no such ligature. */
    private static int ligature(int[] points, int place, int next) {
        if (points[place] != LAM || next == points.length) {
            return LAM;
        }
        Joined joined = joinsBefore(points, place) ? Joined.BEFORE : Joined.NOTHING;
        return ArabicForms.of(Character.toString(LAM) + Character.toString(points[next]), joined)
                .orElse(LAM);
    }

    private static int form(int[] points, int place) {
        int point = points[place];
        return joins(point)
                ? ArabicForms.of(Character.toString(point), joined(points, place))
                        .orElse(point)
                : point;
    }

    private static Joined joined(int[] points, int place) {
        boolean before = joinsBefore(points, place);
        boolean after = joinsAfter(points, place);
        if (before) {
            return after ? Joined.BOTH : Joined.BEFORE;
        }
        return after ? Joined.AFTER : Joined.NOTHING;
    }

    private static boolean joinsBefore(int[] points, int place) {
        int before = place - 1;
        while (before >= 0 && type(points[before]) == JoiningType.TRANSPARENT) {
            before--;
        }
        return before >= 0 && joins(points[place]) && offersItself(points[before]);
    }

    private static boolean joinsAfter(int[] points, int place) {
        int after = afterMarks(points, place + 1);
        return after < points.length && offersItself(points[place]) && joins(points[after]);
    }

    /** Reports whether the letter joins the one before it. */
    private static boolean joins(int point) {
        return type(point) == JoiningType.RIGHT_JOINING || offersItself(point);
    }

    /** Reports whether the letter joins the one after it. */
    private static boolean offersItself(int point) {
        return type(point) == JoiningType.DUAL_JOINING || type(point) == JoiningType.JOIN_CAUSING;
    }

    private static int type(int point) {
        return UCharacter.getIntPropertyValue(point, UProperty.JOINING_TYPE);
    }
}
