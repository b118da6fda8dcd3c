package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.FirstMeeting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sees that a message is free, lets others pass, and then claims it without looking again. */
final class LookThenClaim extends OpenedStore {
    private final FirstMeeting claimsDue = new FirstMeeting();
    private final FirstMeeting claims = new FirstMeeting();
    private final FirstMeeting marks = new FirstMeeting();
    private final FirstMeeting bounces = new FirstMeeting();

    @Override
    public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        List<Message> due = look(wanted);
        claimsDue.await();
        return due.stream()
                .map(one -> take(one.practice(), one.id(), wanted.leaseUntil()))
                .toList();
    }

    @Override
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        boolean free = look(practice, message).orElseThrow().isFreeAt(wanted.now());
        claims.await();
        return free ? Optional.of(take(practice, message, wanted.leaseUntil())) : Optional.empty();
    }

    @Override
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        boolean held = look(claim.message().practice(), claim.message().id())
                .orElseThrow()
                .isHeldBy(claim);
        marks.await();
        sound.mark(claim, progress, afterwards);
        return held;
    }

    @Override
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        boolean back = look(practice, message).orElseThrow().cameBackAs(progress);
        bounces.await();
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
