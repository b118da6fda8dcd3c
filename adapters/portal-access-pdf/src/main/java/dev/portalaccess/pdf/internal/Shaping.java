package dev.portalaccess.pdf.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import dev.portalaccess.pdf.internal.ArabicForms.Joined;

/**
 * Joins the letters of the Arabic script by the joining types of Unicode's character data, section 9.2 of the standard,
 * and leaves the marks above and below them, where fonts expect them.
 */
final class Shaping extends ICUBidiReorderer {

    private static final int LAM = 0x0644;

    @Override
    public String shapeText(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            if (isLigature(points, i)) {
                shaped.appendCodePoint(ligature(points, i));
                i++;
            } else {
                shaped.appendCodePoint(form(points, i));
            }
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return ArabicForms.standingAlone(text.codePointAt(0)).orElse(text);
    }

    private static boolean isLigature(int[] points, int place) {
        return points[place] == LAM && place + 1 < points.length && ligature(points, place) != LAM;
    }

    private static int ligature(int[] points, int place) {
        Joined joined = joinsBefore(points, place) ? Joined.BEFORE : Joined.NOTHING;
        return ArabicForms.of(new String(points, place, 2), joined).orElse(LAM);
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
        int after = place + 1;
        while (after < points.length && type(points[after]) == JoiningType.TRANSPARENT) {
            after++;
        }
        return after < points.length && offersItself(points[place]) && joins(points[after]);
    }

    /** Whether it joins what comes before it. */
    private static boolean joins(int point) {
        return type(point) == JoiningType.RIGHT_JOINING || offersItself(point);
    }

    /** Whether it joins what comes after it. */
    private static boolean offersItself(int point) {
        return type(point) == JoiningType.DUAL_JOINING || type(point) == JoiningType.JOIN_CAUSING;
    }

    private static int type(int point) {
        return UCharacter.getIntPropertyValue(point, UProperty.JOINING_TYPE);
    }
}
