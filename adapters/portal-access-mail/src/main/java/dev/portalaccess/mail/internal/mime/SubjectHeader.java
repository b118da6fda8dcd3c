package dev.portalaccess.mail.internal.mime;

import jakarta.mail.internet.MimeUtility;

/** PA-142: the value of a Subject header, which stays one header for every text. */
final class SubjectHeader {

    /** Short enough for a line of 998 octets, even without a space for folding. */
    private static final int LONGEST_AS_IT_IS = 900;

    private static final int LENGTH_OF_NAME = "Subject: ".length();

    private SubjectHeader() {}

    static String header(String subject) {
        String line = HeaderText.oneLine(subject);
        return line.length() <= LONGEST_AS_IT_IS && HeaderText.isPlain(line)
                ? MimeUtility.fold(LENGTH_OF_NAME, line)
                : String.join("\r\n ", HeaderText.words(line));
    }
}
