package dev.portalaccess.benchmarks.desk;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/**
 * The invitations that travel outside the program, from the desk to the homes, and the acceptances that return.
 * Thread-safe.
 */
final class DeliveredItems {

    private final TransferQueue<DeskInvitation> sent = new LinkedTransferQueue<>();
    private final Queue<DeskInvitation> accepted = new ConcurrentLinkedQueue<>();

    void send(DeskInvitation invitation) {
        sent.add(invitation);
    }

    /** Returns the oldest invitation; waits up to a second for one. */
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

    /** Returns an accepted invitation, whose recipient has access, if there is one. */
    Optional<DeskInvitation> withAccess() {
        return Optional.ofNullable(accepted.poll());
    }
}
