package dev.portalaccess.texts;

import com.google.common.collect.Sets;
import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.Message;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place in a text that is filled in for each reader.
 *
 * <p>Nothing else can be filled in: there is no placeholder for a family name, a birth date or any content of a chart.
 */
public enum Placeholder {
    /** The reader's given name. */
    NAME,
    /** The practice's name. */
    PRACTICE,
    /** The practice's phone number. */
    PHONE,
    /** The end of validity: local date, time and zone. */
    EXPIRES,
    /** The serial number of a letter, to read out on the phone. */
    SERIAL,
    /** The link that opens the access; alone in its paragraph. */
    LINK,
    /** Temporary user name, password and square code; alone in its paragraph. */
    CREDENTIALS,
    /** The address of the practice's page at the portal; alone in its paragraph. */
    PAGE;

    private static final Set<Placeholder> EVERYWHERE = Set.of(NAME, PRACTICE, PHONE);
    private static final MessageCatalog MEANINGS = MessageCatalog.load(Placeholder.class, "placeholders");

    /** Returns the name between the braces, for instance {@code name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the placeholder as written in a text, for instance {@code {{name}}}. */
    public String written() {
        return "{{" + key() + "}}";
    }

    /** Reports whether the placeholder must be alone in its paragraph. */
    public boolean standsAlone() {
        return this == LINK || this == CREDENTIALS || this == PAGE;
    }

    /** Returns the meaning of the placeholder, in the reader's language or in English; one line. */
    public String meaning(Locale reader) {
        return MEANINGS.format(reader, key(), Map.of());
    }

    /** Returns the placeholder with that key. */
    public static Optional<Placeholder> named(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Returns the placeholders allowed in such a text. */
    public static Set<Placeholder> allowedIn(Message.Kind kind) {
        return Sets.immutableEnumSet(Sets.union(Sets.union(EVERYWHERE, mandatoryIn(kind)), optionalIn(kind)));
    }

    /**
     * Returns the placeholders that a text of the kind must have. Every text needs the phone number, so that a reader
     * who is stuck can call.
     */
    public static Set<Placeholder> mandatoryIn(Message.Kind kind) {
        return switch (kind) {
            case ACTIVATION_LINK, SELF_REGISTRATION, REMINDER -> Sets.immutableEnumSet(LINK, EXPIRES, PHONE);
            case ACTIVATION_CREDENTIALS -> Sets.immutableEnumSet(CREDENTIALS, PAGE, EXPIRES, PHONE);
            case LOGIN_INSTRUCTIONS -> Sets.immutableEnumSet(PAGE, PHONE);
            case PROXY_ADDED,
                    PROXY_INVITED,
                    PROXY_WIDENED,
                    PROXY_ENDED,
                    ACCESS_ENDED,
                    OTHER_ADDRESS,
                    PROXY_CHANGING,
                    ACCESS_CHANGING,
                    UNRECOGNISED -> Sets.immutableEnumSet(PHONE);
        };
    }

    private static Set<Placeholder> optionalIn(Message.Kind kind) {
        return switch (kind) {
            case ACTIVATION_CREDENTIALS -> Set.of(SERIAL);
            case PROXY_ADDED,
                    PROXY_INVITED,
                    PROXY_WIDENED,
                    PROXY_ENDED,
                    ACCESS_ENDED,
                    PROXY_CHANGING,
                    ACCESS_CHANGING -> Set.of(PAGE);
            default -> Set.of();
        };
    }
}
