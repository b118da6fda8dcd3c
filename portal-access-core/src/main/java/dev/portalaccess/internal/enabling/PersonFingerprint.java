package dev.portalaccess.internal.enabling;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import java.nio.charset.StandardCharsets;

/**
 * A fingerprint of a person as shown to the clerk (PA-008). The address is not included, because it is only suggested.
 */
final class PersonFingerprint {

    private PersonFingerprint() {}

    /** Reports whether a text can be a fingerprint; nothing else is kept with a request. */
    static boolean isOne(String text) {
        return text.matches("[0-9A-Za-z_-]{1,64}");
    }

    static String of(IndividualKind kind, Person person) {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, kind.name());
        put(hasher, person.id().toString());
        put(hasher, person.chart().toString());
        put(hasher, person.name().given());
        put(hasher, person.name().family());
        put(hasher, person.bornOn().map(BirthDate::text).toString());
        return hasher.hash().toString();
    }

    private static void put(Hasher hasher, String part) {
        hasher.putInt(part.length()).putString(part, StandardCharsets.UTF_8);
    }
}
