package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import java.util.Locale;

/**
 * When a text is used: for which message, on which channel and in which language.
 *
 * @param kind what the message says
 * @param channel how it travels, one of {@link Message.Kind#channels()}
 * @param language the language it is written in, as the practice names it
 */
public record TextKey(Message.Kind kind, Channel channel, Locale language) {

    /** Refuses a channel on which there is no such message. */
    public TextKey {
        requireNonNull(kind, "kind");
        requireNonNull(channel, "channel");
        requireNonNull(language, "language");
        if (!kind.channels().contains(channel)) {
            throw new IllegalArgumentException("channel is none that such a message travels on");
        }
    }
}
