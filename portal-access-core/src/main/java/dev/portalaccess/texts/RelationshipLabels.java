package dev.portalaccess.texts;

import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.Relationship;
import java.util.Locale;
import java.util.Map;

/**
 * The names of relationships, in every language that the library provides (PA-021).
 *
 * <p>Thread-safe.
 */
public final class RelationshipLabels {

    private static final MessageCatalog LABELS = MessageCatalog.load(RelationshipLabels.class, "relationships");

    private RelationshipLabels() {}

    /**
     * Returns the name of a relationship in small letters, for a list or inside a sentence, such as
     * {@code mother-in-law} or {@code suegra}. Each of {@link Relationship#all()} has a name of its own.
     *
     * @param reader the reader's language; the region is ignored; English where there is no label in it
     */
    public static String label(Relationship relationship, Locale reader) {
        return LABELS.format(reader, relationship.code(), Map.of());
    }
}
