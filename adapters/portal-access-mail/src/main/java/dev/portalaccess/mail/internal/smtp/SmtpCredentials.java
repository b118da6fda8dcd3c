package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.model.Secret;
import jakarta.mail.AuthenticationFailedException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * User name and password for the server, or user name and access token (XOAUTH2).
 *
 * @param user the name
 * @param password gives a copy of the password or the token to keep for one connection
 * @param renewed gives a token in place of one that the server did not accept; empty for a password
 */
public record SmtpCredentials(String user, Supplier<Secret> password, Optional<Supplier<Secret>> renewed) {

    /** Returns a login with a password. */
    public static SmtpCredentials ofPassword(String user, Supplier<Secret> password) {
        return new SmtpCredentials(user, password, Optional.empty());
    }

    /** Returns a login with an access token. */
    public static SmtpCredentials ofToken(String user, Supplier<Secret> token, Supplier<Secret> renewed) {
        return new SmtpCredentials(user, token, Optional.of(renewed));
    }

    /** Returns the mechanisms (RFC 4954) in the order in which they are tried. */
    String mechanisms() {
        return renewed.isPresent() ? "XOAUTH2" : "PLAIN LOGIN";
    }

    /** Returns the same login with a new token; empty if it has a password. */
    Optional<SmtpCredentials> renewedLogin() {
        return renewed.map(token -> new SmtpCredentials(user, token, renewed));
    }

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
