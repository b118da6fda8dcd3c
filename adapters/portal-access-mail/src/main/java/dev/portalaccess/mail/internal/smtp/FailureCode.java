package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A code for a failed connection; what an exception says may quote an address. */
final class FailureCode {

    static final String CONNECT = "connect";
    static final String CONNECTION = "connection";
    static final String LOGIN = "login";
    static final String TIMEOUT = "timeout";
    static final String TLS = "tls";

    private static final int DEEPEST = 10;

    private FailureCode() {}

    /** Returns the answer for a mail that such a failure delays. */
    static TransportAnswer answer(String code) {
        boolean ours = code.equals(LOGIN) || code.equals(TLS);
        return TransportAnswer.deferred(ours ? Concern.SETTINGS : Concern.SERVER, code);
    }

    /** Returns the code; {@code otherwise} if the failure concerns neither time nor encryption. */
    static String of(Throwable failure, String otherwise) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SocketTimeoutException) {
                return TIMEOUT;
            }
            if (cause instanceof SSLException) {
                return TLS;
            }
            cause = cause.getCause();
        }
        return otherwise;
    }
}
