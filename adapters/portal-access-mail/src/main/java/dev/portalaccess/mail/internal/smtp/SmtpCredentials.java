package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.model.Secret;
import jakarta.mail.AuthenticationFailedException;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * User name and password for the server.
 *
 * @param user the name
 * @param password gives a copy to keep for one connection
 */
public record SmtpCredentials(String user, Supplier<Secret> password) {

    /** Returns the password as the string that Jakarta Mail needs. The string exists until it is garbage collected. */
    String passwordText() throws AuthenticationFailedException {
        try (Secret secret = password.get()) {
            char[] symbols = secret.reveal();
            String text = new String(symbols);
            Arrays.fill(symbols, '\0');
            return text;
        } catch (RuntimeException e) {
            throw new AuthenticationFailedException("no password was given");
        }
    }

    /** Returns a text without the credentials. */
    @Override
    public String toString() {
        return "SmtpCredentials[redacted]";
    }
}
