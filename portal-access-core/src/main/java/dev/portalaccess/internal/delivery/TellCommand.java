package dev.portalaccess.internal.delivery;

import dev.portalaccess.Caller;
import dev.portalaccess.delivery.LoginInstructions;
import dev.portalaccess.delivery.Notice;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Validity;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PA-033: tells a holder how to sign in, or that something has changed; there is nothing secret in it, so it may be sent
 * at any time.
 *
 * @param content the command as it was given
 * @param order what it asks for
 */
record TellCommand(Parts parts, Caller caller, Record content, Order order) implements Command<MessageId> {

    /**
     * What both commands ask for.
     *
     * @param name the command's name
     * @param kind what is told
     * @param holder whom
     * @param deliver how
     */
    record Order(String name, Message.Kind kind, HolderId holder, Deliver deliver) {}

    static TellCommand of(Parts parts, Caller caller, LoginInstructions content) {
        return new TellCommand(
                parts,
                caller,
                content,
                new Order(
                        "send-login-instructions",
                        Message.Kind.LOGIN_INSTRUCTIONS,
                        content.holder(),
                        content.deliver()));
    }

    static TellCommand of(Parts parts, Caller caller, Notice content) {
        Message.Kind kind = switch (content.about()) {
            case PROXY_ADDED -> Message.Kind.PROXY_ADDED;
            case ACCESS_ENDED -> Message.Kind.ACCESS_ENDED;
        };
        return new TellCommand(
                parts, caller, content, new Order("send-notice", kind, content.holder(), content.deliver()));
    }

    @Override
    public String name() {
        return order.name();
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public Verdict<MessageId> decide(Draft draft, Findings findings) {
        Optional<Practice> practice = parts.practices().practice(caller.practice());
        Optional<Holder> holder =
                parts.store().holder(caller.practice(), Key.of(order.holder())).map(Versioned::value);
        if (holder.isEmpty()) {
            findings.add(Complaint.HOLDER_UNKNOWN, "holder");
        }
        Optional<EmailAddress> address = address(holder.flatMap(Holder::address), findings);
        if (practice.isEmpty() || findings.refuse(caller.waivers())) {
            return new Verdict.Refuse<>();
        }
        Message message = message(draft, practice.get(), address);
        draft.queue(message);
        draft.note(Note.ofPractice(
                        order.kind() == Message.Kind.LOGIN_INSTRUCTIONS ? "login-instructions.queued" : "notice.queued")
                .with("holder", order.holder().value())
                .with("message", message.id().value()));
        return new Verdict.Write<>(message.id(), List.of(message.id().value()));
    }

    /** PA-011: mail needs an address, typed or the holder's own; paper needs none. */
    private Optional<EmailAddress> address(Optional<EmailAddress> onFile, Findings findings) {
        Channel channel = order.deliver().channel();
        if (channel == null) {
            findings.add(Complaint.METHOD_MISSING, "deliver.channel");
        }
        if (channel != Channel.EMAIL) {
            return Optional.empty();
        }
        if (isBlank(order.deliver().email()) && onFile.isPresent()) {
            return onFile;
        }
        return new Reading(findings)
                .address(order.deliver().email(), "deliver.email", Optional.of(Complaint.EMAIL_MISSING));
    }

    private Message message(Draft draft, Practice practice, Optional<EmailAddress> address) {
        return new Message(
                caller.practice(),
                new MessageId(draft.newId()),
                order.kind(),
                order.holder(),
                Optional.empty(),
                address.isPresent() ? Channel.EMAIL : Channel.PRINT,
                address,
                Reading.language(order.deliver(), practice.language()),
                // Nothing in it expires; the number of attempts is what ends it.
                Validity.from(draft.now()),
                Progress.queued(draft.now()));
    }

    @Override
    public MessageId retell(PracticeId practice, List<String> receipt) {
        return new MessageId(receipt.get(0));
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
