package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import java.util.Locale;

/**
 * The occasion for a text: the message, the channel and the language.
 *
 * @param kind the kind of message
 * @param channel the channel, one of {@link Message.Kind#channels()}
 * @param language the language, as the practice names it
 */
public record TextKey(Message.Kind kind, Channel channel, Locale language) {

    /** Rejects a channel that cannot carry such a message. */
    public TextKey {
        requireNonNull(kind, "kind");
        requireNonNull(channel, "channel");
        requireNonNull(language, "language");
        if (!kind.channels().contains(channel)) {
            throw new IllegalArgumentException("channel is none that such a message travels on");
        }
    }
}
