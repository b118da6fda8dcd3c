package dev.portalaccess.benchmarks.desk;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/** What passes outside the program: letters and words from the desk to the homes, and back. For many threads. */
final class DeliveredItems {

    private final TransferQueue<DeskInvitation> sent = new LinkedTransferQueue<>();
    private final Queue<DeskInvitation> accepted = new ConcurrentLinkedQueue<>();

    void send(DeskInvitation invitation) {
        sent.add(invitation);
    }

    /** The oldest one; waits a second for it. */
    Optional<DeskInvitation> receive() {
        try {
            return Optional.ofNullable(sent.poll(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void accept(DeskInvitation invitation) {
        accepted.add(invitation);
    }

    /** Somebody who has access by now. */
    Optional<DeskInvitation> withAccess() {
        return Optional.ofNullable(accepted.poll());
    }
}
