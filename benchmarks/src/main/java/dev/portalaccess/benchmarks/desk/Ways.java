package dev.portalaccess.benchmarks.desk;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/** What passes outside the program: letters and words from the desk to the homes, and back. For many threads. */
final class Ways {

    private final TransferQueue<Invitation> sent = new LinkedTransferQueue<>();
    private final Queue<Invitation> accepted = new ConcurrentLinkedQueue<>();

    void send(Invitation invitation) {
        sent.add(invitation);
    }

    /** The oldest one; waits a second for it. */
    Optional<Invitation> receive() {
        try {
            return Optional.ofNullable(sent.poll(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void accept(Invitation invitation) {
        accepted.add(invitation);
    }

    /** Somebody who has access by now. */
    Optional<Invitation> withAccess() {
        return Optional.ofNullable(accepted.poll());
    }
}
