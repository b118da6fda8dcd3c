package dev.portalaccess.internal.notice;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Adds notices to a draft: mail that is due at once, or a message that is parked at once, which is a task for staff. */
final class NoticeQueue {

    private final DecisionRound round;

    NoticeQueue(DecisionRound round) {
        this.round = round;
    }

    /** Queues the notice to the reader; one that goes nowhere is not a notice. */
    MessageId add(Message.Kind kind, HolderId reader, NoticeRoute route) {
        Message message = new Message(
                round.draft().practice(),
                new MessageId(round.draft().newId()),
                kind,
                reader,
                Optional.empty(),
                route.address().isPresent() ? Channel.EMAIL : Channel.PRINT,
                route.address(),
                round.practice().map(Practice::language).orElse(Locale.ENGLISH),
                // Nothing in it expires; only the number of attempts ends it.
                ValidityPeriod.from(round.now()),
                progress(route));
        round.draft().queueMessage(message);
        if (route.way() == NoticeRoute.Way.MAIL) {
            route.address().ifPresent(new MailboxCount(round)::add);
        }
        return message.id();
    }

    /** Reports whether the mailbox may get one more mail (PA-117). */
    boolean hasRoom(EmailAddress address) {
        return new MailboxCount(round).hasRoom(address);
    }

    /** Makes a task of a mail to a mailbox that has got enough (PA-117); it is never held back in silence. */
    NoticeRoute withinLimit(NoticeRoute route) {
        return route.way() != NoticeRoute.Way.MAIL
                        || route.address().filter(this::hasRoom).isPresent()
                ? route
                : route.withoutRoom(DeliveryCode.TOO_MANY_MESSAGES);
    }

    /** Queues the notice about the chart, with an entry in the trail. */
    void tell(ChartId chart, Message.Kind kind, HolderId reader, NoticeRoute route, String rule) {
        MessageId message = add(kind, reader, route);
        round.draft()
                .addNote(AuditNote.on(chart, AuditAction.NOTICE_QUEUED)
                        .because(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .by(rule)
                        .with("holder", reader.value())
                        .with("message", message.value()));
    }

    /** Records that a notice about the chart goes nowhere, and why. */
    void omit(ChartId chart, String why, String rule) {
        round.draft()
                .addNote(AuditNote.on(chart, AuditAction.NOTICE_OMITTED)
                        .because(why)
                        .by(rule));
    }

    /** A task has an envelope of its own, so that staff can settle it. */
    private Progress progress(NoticeRoute route) {
        Instant now = round.now();
        return route.way() == NoticeRoute.Way.MAIL
                ? Progress.queued(now)
                : new Progress(
                        MessageState.PARKED,
                        now,
                        now,
                        0,
                        Optional.of(round.draft().newId()),
                        Optional.of(route.code()));
    }
}
