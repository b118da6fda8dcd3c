package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Sees that a message is free, lets others pass, and then claims it without looking again. */
final class LookThenClaim extends OpenedStore {
    @Override
    public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        List<Message> due = look(wanted);
        LockSupport.parkNanos(50_000);
        return due.stream()
                .map(one -> take(one.practice(), one.id(), wanted.leaseUntil()))
                .toList();
    }

    @Override
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        boolean free = look(practice, message).orElseThrow().isFreeAt(wanted.now());
        LockSupport.parkNanos(50_000);
        return free ? Optional.of(take(practice, message, wanted.leaseUntil())) : Optional.empty();
    }

    @Override
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        boolean held = look(claim.message().practice(), claim.message().id())
                .orElseThrow()
                .isHeldBy(claim);
        LockSupport.parkNanos(50_000);
        sound.mark(claim, progress, afterwards);
        return held;
    }

    @Override
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        boolean back = look(practice, message).orElseThrow().cameBackAs(progress);
        LockSupport.parkNanos(50_000);
        sound.bounced(practice, message, progress);
        return back;
    }

    private synchronized List<Message> look(ClaimRequest wanted) {
        return all().stream()
                .flatMap(tables -> tables.messages.values().stream())
                .filter(queued -> queued.isFreeAt(wanted.now()) && queued.isDueAt(wanted.now()))
                .map(OutboxEntry::message)
                .limit(wanted.limit())
                .toList();
    }

    private ClaimedMessage take(PracticeId practice, MessageId message, Instant until) {
        return tamper(practice, message, queued -> queued.claimedUntil(until)).claim();
    }
}
