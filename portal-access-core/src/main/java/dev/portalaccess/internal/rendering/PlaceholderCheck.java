package dev.portalaccess.internal.rendering;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.texts.Placeholder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that every placeholder is known, that required ones are present, and that some are alone where they must be
 * (PA-140).
 */
final class PlaceholderCheck {

    /**
     * The placeholders allowed in titles. A subject appears on lock screens, so it names the practice and no person
     * (T11).
     */
    private static final Set<Placeholder> IN_TITLES = Set.of(Placeholder.PRACTICE);

    private final Message.Kind kind;
    private final String field;

    /**
     * Creates the check.
     *
     * @param kind the kind of message that the text is for
     * @param field the field in the request
     */
    PlaceholderCheck(Message.Kind kind, String field) {
        this.kind = kind;
        this.field = field;
    }

    /** A placeholder in its block. */
    private record PlaceholderUse(Placeholder placeholder, boolean alone) {}

    /** Checks a title, which appears on lock screens and in lists and therefore contains only the practice (T11). */
    static List<Finding> checkTitle(String title, String field) {
        Set<Finding> findings = new LinkedHashSet<>();
        names(title, field, findings).forEach(name -> outOfPlace(name, field).ifPresent(findings::add));
        return List.copyOf(findings);
    }

    private static Optional<Finding> outOfPlace(String name, String field) {
        Optional<Placeholder> known = Placeholder.named(name);
        if (known.isEmpty()) {
            return Optional.of(FindingDefinition.PLACEHOLDER_UNKNOWN.at(field, name));
        }
        return known.filter(placeholder -> !IN_TITLES.contains(placeholder))
                .map(placeholder -> FindingDefinition.PLACEHOLDER_NOT_IN_TITLE.at(field, placeholder.written()));
    }

    List<Finding> checkBody(List<TextBlock> blocks) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<PlaceholderUse> uses = new ArrayList<>();
        for (TextBlock block : blocks) {
            boolean alone = TextTemplate.findOnlyPlaceholder(block).isPresent();
            for (TextBlock.TextSpan run : block.runs()) {
                names(run.text(), field, findings)
                        .forEach(name -> known(name)
                                .ifPresentOrElse(
                                        placeholder -> uses.add(new PlaceholderUse(placeholder, alone)),
                                        () -> findings.add(FindingDefinition.PLACEHOLDER_UNKNOWN.at(field, name))));
            }
        }
        for (Placeholder placeholder : Placeholder.allowedIn(kind)) {
            checkPosition(placeholder, uses).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private Optional<Finding> checkPosition(Placeholder placeholder, List<PlaceholderUse> uses) {
        List<PlaceholderUse> found =
                uses.stream().filter(use -> use.placeholder() == placeholder).toList();
        if (found.isEmpty()) {
            return Placeholder.mandatoryIn(kind).contains(placeholder)
                    ? Optional.of(FindingDefinition.PLACEHOLDER_MISSING.at(field, placeholder.written()))
                    : Optional.empty();
        }
        if (!placeholder.standsAlone()) {
            return Optional.empty();
        }
        if (found.size() > 1) {
            return Optional.of(FindingDefinition.PLACEHOLDER_TWICE.at(field, placeholder.written()));
        }
        return found.get(0).alone()
                ? Optional.empty()
                : Optional.of(FindingDefinition.PLACEHOLDER_NOT_ALONE.at(field, placeholder.written()));
    }

    private Optional<Placeholder> known(String name) {
        return Placeholder.named(name).filter(Placeholder.allowedIn(kind)::contains);
    }

    /** Returns the names between the braces of a line or a span; none, with a finding, if it cannot be parsed. */
    private static Set<String> names(String text, String field, Set<Finding> findings) {
        if (TemplateText.hasLogic(text)) {
            findings.add(FindingDefinition.TEMPLATE_LOGIC.at(field));
            return Set.of();
        }
        Optional<TemplateText> parsed = TemplateText.parse(text);
        if (parsed.isEmpty()) {
            findings.add(FindingDefinition.TEMPLATE_UNREADABLE.at(field));
        }
        return parsed.map(TemplateText::placeholderNames).orElse(Set.of());
    }
}
