package dev.portalaccess.internal.rendering;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.texts.RelationshipLabels;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The reason for offering a chart, in words for staff (PA-024). The words name people and are as personal as a chart.
 */
public final class AssociationDescription {

    private static final MessageCatalog PHRASES = MessageCatalog.load(AssociationDescription.class, "chains");

    private AssociationDescription() {}

    /**
     * A person in a chain.
     *
     * @param name the given name
     * @param relationship the relationship to the person before; empty if the host does not report it, and for the
     *     first
     */
    public record ChainMember(String name, Optional<Relationship> relationship) {

        public ChainMember {
            requireNonNull(name, "name");
            requireNonNull(relationship, "relationship");
        }

        /** Omits the name. */
        @Override
        public String toString() {
            return "ChainMember[" + relationship + ", redacted]";
        }
    }

    /**
     * Returns the chain from the first person to the last, in one line: {@code Camille’s mother Amelie}, or
     * {@code Amelie, madre de Camille}.
     *
     * @param people two or more people
     */
    public static String describeChain(List<ChainMember> people, Locale reader) {
        if (people.size() < 2) {
            throw new IllegalArgumentException("people must be two at least");
        }
        return IntStream.range(1, people.size())
                .mapToObj(i -> describeStep(people.get(i - 1), people.get(i), reader))
                .collect(Collectors.joining(PHRASES.format(reader, "then", Map.of())));
    }

    /** Returns the words for a chart that an account with access to the open chart already holds. */
    public static String describeHeld(String name, Locale reader) {
        return PHRASES.format(reader, "held", Map.of("name", name));
    }

    private static String describeStep(ChainMember before, ChainMember next, Locale reader) {
        Map<String, String> parts = new HashMap<>(Map.of("before", before.name(), "name", next.name()));
        next.relationship()
                .ifPresent(relationship -> parts.put("label", RelationshipLabels.label(relationship, reader)));
        return PHRASES.format(reader, next.relationship().isPresent() ? "kin" : "linked", parts);
    }
}
