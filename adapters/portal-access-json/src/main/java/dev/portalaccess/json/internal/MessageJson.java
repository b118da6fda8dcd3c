package dev.portalaccess.json.internal;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Locale;
import java.util.Optional;

/** The JSON of a message. */
public final class MessageJson {

    private MessageJson() {}

    /** Returns the fields of the message. */
    public static JsonObject write(Message message) {
        return JsonObject.empty()
                .put("practice", message.practice().value())
                .put("id", message.id().value())
                .put("kind", message.storedKind())
                .put("holder", message.holder().value())
                .putText("invitation", message.invitation().map(InvitationId::value))
                .put("channel", message.channel())
                .putText("address", message.address().map(EmailAddress::value))
                .put("language", message.language().toLanguageTag())
                .put("window", ValueJson.write(message.window()))
                .put("progress", write(message.progress(), message.storedState()))
                .putText("seal", message.seal().map(Seal::text));
    }

    /**
     * Returns the message.
     *
     * @param doc its fields
     * @param newer the whole document, if its format is newer than this version; its state is then not recognised
     */
    public static Message message(JsonObject doc, Optional<String> newer) {
        JsonObject progress = doc.doc("progress");
        Optional<Message.NewerText> ofNewer = newer.isPresent()
                ? Optional.of(new Message.NewerText(Optional.empty(), Optional.empty(), newer))
                : Message.NewerText.of(doc.text("kind"), progress.text("state"));
        return new Message(
                        new PracticeId(doc.text("practice")),
                        new MessageId(doc.text("id")),
                        Message.Kind.named(doc.text("kind")),
                        new HolderId(doc.text("holder")),
                        doc.maybe("invitation").map(InvitationId::new),
                        doc.constant("channel", Channel.class),
                        doc.maybe("address").map(EmailAddress::new),
                        Locale.forLanguageTag(doc.text("language")),
                        ValueJson.validity(doc.doc("window")),
                        progress(progress, newer.map(text -> MessageState.UNRECOGNISED)))
                .withSeal(doc.maybe("seal").map(Seal::new))
                .withNewer(ofNewer);
    }

    private static JsonObject write(Message.Progress progress, String state) {
        return JsonObject.empty()
                .put("state", state)
                .put("changedAt", progress.changedAt())
                .put("dueAt", progress.dueAt())
                .put("attempts", progress.attempts())
                .putText("envelope", progress.envelope())
                .putText("code", progress.code());
    }

    private static Message.Progress progress(JsonObject doc, Optional<MessageState> newer) {
        return new Message.Progress(
                newer.orElseGet(() -> MessageState.named(doc.text("state"))),
                doc.instant("changedAt"),
                doc.instant("dueAt"),
                doc.smallNumber("attempts"),
                doc.maybe("envelope"),
                doc.maybe("code"));
    }
}
