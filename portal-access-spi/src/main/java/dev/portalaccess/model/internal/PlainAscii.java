package dev.portalaccess.model.internal;

/**
 * The texts that no rule about letters of the world has anything to say of: printable ASCII. Nearly every stored text
 * is one, and is read at each decision, so it pays to look at it in one pass.
 */
public final class PlainAscii {

    private PlainAscii() {}

    /** Reports whether a text has only the 94 visible characters of ASCII, none of them a space. */
    public static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isVisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reports whether a text is one or more such words with one space between them. */
    public static boolean isWords(String text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isSpace = inWord && text.charAt(i) == ' ';
            if (!isSpace && !isVisible(text.charAt(i))) {
                return false;
            }
            inWord = !isSpace;
        }
        return inWord;
    }

    /** Reports whether a text has a letter or a digit of ASCII. */
    public static boolean hasLetterOrDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            char small = (char) (unit | 0x20);
            if ((small >= 'a' && small <= 'z') || (unit >= '0' && unit <= '9')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVisible(char unit) {
        return unit > ' ' && unit < 0x7F;
    }
}
