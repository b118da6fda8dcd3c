package dev.portalaccess.internal.notice;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.Optional;

/**
 * The notice to the address on file for a person, when that person's access goes to another one (PA-074): whoever sends
 * access to a mailbox of their own is found out.
 */
public final class OtherAddressNotice {

    private final DecisionRound round;
    private final NoticeQueue queue;

    /** Creates the notice for one round. */
    public OtherAddressNotice(DecisionRound round) {
        this.round = round;
        this.queue = new NoticeQueue(round);
    }

    /**
     * Tells the address on file, unless the two are perhaps the same mailbox, or a block silences it.
     *
     * @param charts the charts that the access is to
     */
    public void queue(Holder person, List<ChartId> charts, EmailAddress onFile, EmailAddress used) {
        if (onFile.mailbox().equals(used.mailbox()) || isSilenced(person, charts, onFile)) {
            return;
        }
        NoticeRoute mail = NoticeRoute.mail(onFile);
        NoticeRoute route = queue.hasRoom(onFile) ? mail : mail.withoutRoom(DeliveryCode.TOO_MANY_MESSAGES);
        MessageId message = queue.add(Message.Kind.OTHER_ADDRESS, person.id(), route);
        AuditNote note = charts.stream()
                .findFirst()
                .map(chart -> AuditNote.on(chart, AuditAction.NOTICE_QUEUED))
                .orElseGet(() -> AuditNote.ofPractice(AuditAction.NOTICE_QUEUED));
        round.draft()
                .addNote(note.because("other-address")
                        .by("PA-074")
                        .with("holder", person.id().value())
                        .with("message", message.value()));
    }

    private boolean isSilenced(Holder person, List<ChartId> charts, EmailAddress onFile) {
        round.records().readCharts(charts);
        return charts.stream()
                .map(round.draft()::chart)
                .anyMatch(access -> isSilenced(Optional.of(person), access, List.of(onFile)));
    }

    /** A block that silences what the patient is told does not silence what a proxy is told. */
    private boolean isSilenced(Optional<Holder> person, ChartAccess access, List<EmailAddress> onFile) {
        return person.flatMap(Holder::chart).filter(access.chart()::equals).isPresent()
                ? NoticeSilence.silencesNotices(round, access, person, onFile)
                : NoticeSilence.barsReader(round, access, person, onFile);
    }
}
