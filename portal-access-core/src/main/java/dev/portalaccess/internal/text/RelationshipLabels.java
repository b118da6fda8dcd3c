package dev.portalaccess.internal.text;

import dev.portalaccess.model.Relationship;
import java.util.Locale;
import java.util.Map;

/** PA-021: what relationships are called. */
public final class RelationshipLabels {

    private static final Phrases PHRASES = Phrases.beside(RelationshipLabels.class, "relationships");

    private RelationshipLabels() {}

    /** What it is called, in small letters, to stand inside a sentence. */
    public static String label(Relationship relationship, Locale reader) {
        return PHRASES.tell(reader, relationship.code(), Map.of());
    }
}
