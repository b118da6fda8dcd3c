package dev.portalaccess.internal.rendering;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;
import dev.portalaccess.policy.LinkPlacement;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * The link that activates with one click (PA-012).
 *
 * <p>The code is in the fragment, unless the policy places it elsewhere, see {@link LinkPlacement}.
 *
 * @param address the whole link
 * @param until the end of its validity, exclusive
 */
public record InvitationLink(Secret address, Instant until) {

    public InvitationLink {
        requireNonNull(address, "address");
        requireNonNull(until, "until");
    }

    /**
     * Returns the link to that page.
     *
     * @param page the address of the page, without query or fragment
     */
    public static InvitationLink of(String page, LinkPlacement form, Secret code, Instant until) {
        String start = page + (form == LinkPlacement.FRAGMENT ? "#" : "?code=");
        return new InvitationLink(joined(start, code), until);
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
