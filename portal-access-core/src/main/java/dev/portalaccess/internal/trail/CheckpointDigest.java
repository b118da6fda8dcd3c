package dev.portalaccess.internal.trail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.model.Digest;
import java.util.List;
import java.util.Optional;

/**
 * PA-111: the digest of a list of checkpoints, line by line, so that neither making it nor checking it needs the list
 * as a whole: SHA-256 over the digest of the lines before (32 zero bytes in the beginning) and the text of the line.
 */
final class CheckpointDigest {

    private static final byte[] NOTHING_BEFORE = new byte[32];

    private CheckpointDigest() {}

    /** Returns the digest of a list that is longer by those lines. */
    static Optional<Digest> after(Optional<Digest> before, List<Checkpoint> lines) {
        Optional<Digest> digest = before;
        for (Checkpoint line : lines) {
            byte[] former = digest.map(Digest::bytes).orElse(NOTHING_BEFORE);
            byte[] input = Bytes.concat(former, line.text().getBytes(US_ASCII));
            digest = Optional.of(Digest.plain(Hashing.sha256().hashBytes(input).asBytes()));
        }
        return digest;
    }
}
