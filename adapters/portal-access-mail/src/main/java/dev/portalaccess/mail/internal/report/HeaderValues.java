package dev.portalaccess.mail.internal.report;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of header fields, unfolded and decoded as far as possible. */
final class HeaderValues {

    /** The most fields of one name or block that are looked at. */
    private static final int MOST = 200;

    private HeaderValues() {}

    static Stream<String> of(Part part, String name) throws MessagingException {
        return named(part.getHeader(name));
    }

    static Stream<String> named(String @Nullable [] values) {
        return values == null
                ? Stream.empty()
                : Arrays.stream(values).limit(MOST).map(HeaderValues::plain);
    }

    static Stream<String> all(Enumeration<Header> headers) {
        return Collections.list(headers).stream()
                .limit(MOST)
                .map(Header::getValue)
                .map(HeaderValues::plain);
    }

    private static String plain(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String unfolded = MimeUtility.unfold(value).strip();
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return unfolded;
        }
    }
}
