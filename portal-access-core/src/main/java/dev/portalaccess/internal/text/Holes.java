package dev.portalaccess.internal.text;

import static dev.portalaccess.texts.Placeholder.CREDENTIALS;
import static dev.portalaccess.texts.Placeholder.EXPIRES;
import static dev.portalaccess.texts.Placeholder.LINK;
import static dev.portalaccess.texts.Placeholder.NAME;
import static dev.portalaccess.texts.Placeholder.PAGE;
import static dev.portalaccess.texts.Placeholder.PHONE;
import static dev.portalaccess.texts.Placeholder.PRACTICE;
import static dev.portalaccess.texts.Placeholder.SERIAL;

import com.google.common.collect.Sets;
import dev.portalaccess.model.Message;
import dev.portalaccess.texts.Placeholder;
import java.util.Set;

/** PA-140: which placeholders a text may have, and which it cannot do without. */
public final class Holes {

    private static final Set<Placeholder> EVERYWHERE = Set.of(NAME, PRACTICE, PHONE);

    /** T11: a subject is shown on locked screens, so it names the practice and nobody. */
    static final Set<Placeholder> IN_TITLES = Set.of(PRACTICE);

    private Holes() {}

    /** What can be filled in. */
    public static Set<Placeholder> allowedIn(Message.Kind kind) {
        return Sets.immutableEnumSet(Sets.union(Sets.union(EVERYWHERE, mandatoryIn(kind)), optionalIn(kind)));
    }

    /** What has to be there. Whoever is stuck has to know whom to call, whatever the text is about. */
    public static Set<Placeholder> mandatoryIn(Message.Kind kind) {
        return switch (kind) {
            case ACTIVATION_LINK, SELF_REGISTRATION, REMINDER -> Sets.immutableEnumSet(LINK, EXPIRES, PHONE);
            case ACTIVATION_CREDENTIALS -> Sets.immutableEnumSet(CREDENTIALS, PAGE, EXPIRES, PHONE);
            case LOGIN_INSTRUCTIONS -> Sets.immutableEnumSet(PAGE, PHONE);
            case PROXY_ADDED, ACCESS_ENDED, UNRECOGNISED -> Sets.immutableEnumSet(PHONE);
        };
    }

    private static Set<Placeholder> optionalIn(Message.Kind kind) {
        return switch (kind) {
            case ACTIVATION_CREDENTIALS -> Set.of(SERIAL);
            case PROXY_ADDED, ACCESS_ENDED -> Set.of(PAGE);
            default -> Set.of();
        };
    }
}
