package dev.portalaccess.internal.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * PA-012: the link that activates with one click.
 *
 * <p>The code stands in the fragment, which browsers send to no server: it is in no access log and no referrer.
 *
 * @param address the whole link
 * @param until the first instant at which it no longer works
 */
public record ActivationLink(Secret address, Instant until) {

    /** Needs both parts. */
    public ActivationLink {
        requireNonNull(address, "address");
        requireNonNull(until, "until");
    }

    /** The link of an invitation to a chart. */
    public static ActivationLink toActivate(Practice practice, Secret code, Instant until) {
        return new ActivationLink(address(practice.address() + "/activate#", code), until);
    }

    /** The link of an invitation to register. */
    public static ActivationLink toRegister(Practice practice, Secret code, Instant until) {
        return new ActivationLink(address(practice.address() + "/register#", code), until);
    }

    private static Secret address(String page, Secret code) {
        CharBuffer whole = CharBuffer.allocate(page.length() + code.length());
        char[] symbols = code.reveal();
        whole.put(page).put(symbols).flip();
        Secret address = Secret.of(whole);
        Arrays.fill(symbols, '\0');
        Arrays.fill(whole.array(), '\0');
        return address;
    }
}
