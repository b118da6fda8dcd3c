package dev.portalaccess.internal.text;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Passage;
import dev.portalaccess.texts.Placeholder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA-140: every placeholder known, the mandatory ones there, and alone what has to be.
 *
 * @param kind what the text is for
 * @param field where it stands in the request
 */
record PlaceholderCheck(Message.Kind kind, String field) {

    /** A placeholder in its passage. */
    private record Use(Placeholder placeholder, boolean alone) {}

    /** T11: a title is shown on locked screens and in lists, so there is nothing in it but the practice. */
    static List<Finding> inTitle(String title, String field) {
        Set<Finding> findings = new LinkedHashSet<>();
        names(title, field, findings).forEach(name -> outOfPlace(name, field).ifPresent(findings::add));
        return List.copyOf(findings);
    }

    private static Optional<Finding> outOfPlace(String name, String field) {
        Optional<Placeholder> known = Placeholder.named(name);
        if (known.isEmpty()) {
            return Optional.of(Complaint.PLACEHOLDER_UNKNOWN.at(field, name));
        }
        return known.filter(placeholder -> !Holes.IN_TITLES.contains(placeholder))
                .map(placeholder -> Complaint.PLACEHOLDER_NOT_IN_TITLE.at(field, placeholder.written()));
    }

    List<Finding> findings(List<Passage> passages) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<Use> uses = new ArrayList<>();
        for (Passage passage : passages) {
            boolean alone = Alone.in(passage).isPresent();
            for (Passage.Run run : passage.runs()) {
                names(run.text(), field, findings)
                        .forEach(name -> known(name)
                                .ifPresentOrElse(
                                        placeholder -> uses.add(new Use(placeholder, alone)),
                                        () -> findings.add(Complaint.PLACEHOLDER_UNKNOWN.at(field, name))));
            }
        }
        for (Placeholder placeholder : Placeholder.allowedIn(kind)) {
            placed(placeholder, uses).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private Optional<Finding> placed(Placeholder placeholder, List<Use> uses) {
        List<Use> found =
                uses.stream().filter(use -> use.placeholder() == placeholder).toList();
        if (found.isEmpty()) {
            return Placeholder.mandatoryIn(kind).contains(placeholder)
                    ? Optional.of(Complaint.PLACEHOLDER_MISSING.at(field, placeholder.written()))
                    : Optional.empty();
        }
        if (!placeholder.standsAlone()) {
            return Optional.empty();
        }
        if (found.size() > 1) {
            return Optional.of(Complaint.PLACEHOLDER_TWICE.at(field, placeholder.written()));
        }
        return found.get(0).alone()
                ? Optional.empty()
                : Optional.of(Complaint.PLACEHOLDER_NOT_ALONE.at(field, placeholder.written()));
    }

    private Optional<Placeholder> known(String name) {
        return Placeholder.named(name).filter(Placeholder.allowedIn(kind)::contains);
    }

    /** The names between the braces of a line or a run; none, and what is wrong, if it cannot be read. */
    private static Set<String> names(String text, String field, Set<Finding> findings) {
        if (Blank.hasLogic(text)) {
            findings.add(Complaint.TEMPLATE_LOGIC.at(field));
            return Set.of();
        }
        Optional<Blank> blank = Blank.read(text);
        if (blank.isEmpty()) {
            findings.add(Complaint.TEMPLATE_UNREADABLE.at(field));
        }
        return blank.map(Blank::names).orElse(Set.of());
    }
}
