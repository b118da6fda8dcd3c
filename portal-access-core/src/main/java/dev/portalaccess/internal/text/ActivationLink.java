package dev.portalaccess.internal.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;
import dev.portalaccess.policy.LinkForm;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * PA-012: the link that activates with one click.
 *
 * <p>The code stands in the fragment, unless the policy says otherwise, see {@link LinkForm}.
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

    /**
     * The link to that page.
     *
     * @param page its address, without query or fragment
     */
    public static ActivationLink of(String page, LinkForm form, Secret code, Instant until) {
        String start = page + (form == LinkForm.FRAGMENT ? "#" : "?code=");
        return new ActivationLink(joined(start, code), until);
    }

    private static Secret joined(String start, Secret code) {
        CharBuffer whole = CharBuffer.allocate(start.length() + code.length());
        char[] symbols = code.reveal();
        whole.put(start).put(symbols).flip();
        Secret address = Secret.of(whole);
        Arrays.fill(symbols, '\0');
        Arrays.fill(whole.array(), '\0');
        return address;
    }
}
