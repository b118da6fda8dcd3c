package dev.portalaccess.internal.audit;

import static dev.portalaccess.spi.Keyring.KeyPurpose.AUDIT;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.spi.Keyring;
import java.util.Optional;

/**
 * PA-111: gives an entry its place behind the last one. Its hash covers a zero byte, the hash before it (32 zero bytes
 * in the beginning) and its own canonical bytes: SHA-256, or HMAC-SHA-256 under the host's audit key if there is one.
 *
 * <p>Immutable, and safe for several threads as the keyring is.
 */
public final class AuditChain {

    private static final byte[] LEAF = {0};
    private static final byte[] NOTHING_BEFORE = new byte[32];

    private final Optional<Keyring> keyring;

    /** Creates chains under the audit key of {@code keyring}, or chains without a key if there is none. */
    public AuditChain(Optional<Keyring> keyring) {
        this.keyring = requireNonNull(keyring, "keyring");
    }

    /**
     * Returns the link of an entry that follows {@code head}.
     *
     * @throws IllegalStateException if the chain has a key and the keyring is missing now: the chain would end
     *     unprotected
     */
    public Link nextLink(AuditHead head, AuditEntry entry) {
        Optional<String> key = keyring.map(keys -> keys.currentKey(AUDIT));
        if (key.isEmpty() && isKeyed(head)) {
            throw new IllegalStateException("the audit chain is keyed and there is no keyring");
        }
        return new Link(head.length(), hash(head, CanonicalEntry.encode(entry, head.length()), key));
    }

    /** Returns the end of a chain whose last entry has that link. */
    public static AuditHead headAfter(Link link) {
        return new AuditHead(link.position() + 1, Optional.of(link.hash()));
    }

    /** Reports whether a chain with that end is protected by a key. */
    static boolean isKeyed(AuditHead head) {
        return head.last().flatMap(Digest::keyId).isPresent();
    }

    /** Reports whether the key of a hash is available; a plain hash needs none. */
    boolean canCheck(Digest hash) {
        return hash.keyId().map(this::knows).orElse(true);
    }

    /** Reports whether the entry has that link after {@code head}; its key must be available. */
    boolean isLinkOf(AuditHead head, AuditEntry entry, Link link) {
        return link.position() == head.length()
                && CanonicalEntry.encodeIfPossible(entry, head.length())
                        .map(bytes -> hash(head, bytes, link.hash().keyId()))
                        .equals(Optional.of(link.hash()));
    }

    private boolean knows(String keyId) {
        return keyring.filter(keys -> keys.knows(AUDIT, keyId)).isPresent();
    }

    private Digest hash(AuditHead head, byte[] entry, Optional<String> key) {
        byte[] before = head.last().map(Digest::bytes).orElse(NOTHING_BEFORE);
        byte[] input = Bytes.concat(LEAF, before, entry);
        return key.map(id -> Digest.keyed(keyring.orElseThrow().hmac(AUDIT, id, input), id))
                .orElseGet(() -> Digest.plain(Hashing.sha256().hashBytes(input).asBytes()));
    }
}
