package dev.portalaccess.internal.rendering;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.words.SafeText;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextBlock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds every error in a text at once, and returns the parsed text if there is none (PA-140). */
public final class TextCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*+\\w++\\s*+}}");

    /** Values that make a link of what stands around a placeholder, if anything does: a word, and one with a dot. */
    private static final List<String> FILLED_IN = List.of("xx", "xx.");

    private final Message.Kind kind;
    private final URI portal;
    private final String path;

    /**
     * Creates the check.
     *
     * @param kind the kind of message that the text is for
     * @param portal the portal, the only site that the text may link to
     * @param path the path of the text in the request, with its dot
     */
    public TextCheck(Message.Kind kind, URI portal, String path) {
        this.kind = kind;
        this.portal = portal;
        this.path = path;
    }

    /**
     * The result of a check.
     *
     * @param template the parsed text; empty if there is any finding
     * @param findings every error
     */
    record CheckedTemplate(Optional<TextTemplate> template, List<Finding> findings) {}

    /** Checks a text as typed; findings are at {@code title} and {@code body}. */
    public List<Finding> findings(String title, String body) {
        return check(title, body).findings();
    }

    /** Checks a stored text in the same way. */
    CheckedTemplate check(InstructionText text) {
        return check(text.title(), text.body());
    }

    private CheckedTemplate check(String title, String body) {
        List<Finding> size = sizes(title, body);
        // A text that is too long is not examined any further (T47).
        return size.isEmpty()
                ? checkContent(SafeText.line(title), SafeText.lines(body))
                : new CheckedTemplate(Optional.empty(), size);
    }

    private List<Finding> sizes(String title, String body) {
        List<Finding> findings = new ArrayList<>();
        size(title, InstructionText.LONGEST_TITLE, FindingDefinition.TEXT_TITLE_MISSING, "title")
                .ifPresent(findings::add);
        size(body, InstructionText.LONGEST_BODY, FindingDefinition.TEXT_BODY_MISSING, "body")
                .ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> size(String text, int longest, FindingDefinition missing, String field) {
        if (text.length() > longest) {
            return Optional.of(FindingDefinition.TEXT_LONGER_THAN.at(path + field, Integer.toString(longest)));
        }
        return text.isBlank() ? Optional.of(missing.at(path + field)) : Optional.empty();
    }

    private CheckedTemplate checkContent(String title, String body) {
        List<Finding> findings = new ArrayList<>(PlaceholderCheck.checkTitle(title, path + "title"));
        MarkupParser.findForbidden(body)
                .forEach(element -> findings.add(FindingDefinition.MARKUP_NOT_ALLOWED.at(path + "body", element)));
        List<TextBlock> blocks = parseBlocks(body, findings);
        findings.addAll(new PlaceholderCheck(kind, path + "body").checkBody(blocks));
        findings.addAll(foreignLinks(Stream.of(title), "title"));
        findings.addAll(foreignLinks(blocks.stream().map(TextBlock::text), "body"));
        Optional<TextTemplate> template =
                findings.isEmpty() ? Optional.of(TextTemplate.of(title, blocks)) : Optional.empty();
        return new CheckedTemplate(template, List.copyOf(findings));
    }

    /** Returns the links to other hosts in the passages as their reader gets them, whatever is filled in. */
    private List<Finding> foreignLinks(Stream<String> passages, String field) {
        ForeignLinkFinder others = new ForeignLinkFinder(portal);
        return passages.flatMap(passage -> FILLED_IN.stream()
                        .map(value -> PLACEHOLDER.matcher(passage).replaceAll(value)))
                .flatMap(filled -> others.findHosts(filled).stream())
                .distinct()
                .sorted()
                .map(host -> FindingDefinition.LINK_TO_ANOTHER_HOST.at(path + field, host))
                .toList();
    }

    private List<TextBlock> parseBlocks(String body, List<Finding> findings) {
        try {
            return MarkupParser.parse(body);
        } catch (MarkupParser.MarkupException e) {
            findings.add(FindingDefinition.MARKUP_UNREADABLE.at(path + "body", Integer.toString(e.line())));
            // The paragraphs can be checked even without markup.
            return MarkupParser.splitParagraphs(body);
        }
    }
}
