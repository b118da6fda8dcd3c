package dev.portalaccess.internal.text;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Passage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PA-140: everything that is wrong with a text, at once; and the text taken apart if nothing is.
 *
 * @param kind what the text is for
 * @param portal where its reader may be led
 * @param path where the text stands in the request, with its dot
 */
public record TextCheck(Message.Kind kind, URI portal, String path) {

    /**
     * What a check has come to.
     *
     * @param layout the text, taken apart; empty if anything is wrong with it
     * @param findings everything that is
     */
    record Checked(Optional<Layout> layout, List<Finding> findings) {}

    /** Looks a text over as it was typed; findings are at {@code title} and {@code body}. */
    public List<Finding> findings(String title, String body) {
        return check(title, body).findings();
    }

    /** The same for a text that is kept. */
    Checked check(InstructionText text) {
        return check(text.title(), text.body());
    }

    private Checked check(String title, String body) {
        List<Finding> size = sizes(title, body);
        // T47: what is missing has nothing to look at, and what is too long is read no further.
        return size.isEmpty() ? look(Shown.line(title), Shown.lines(body)) : new Checked(Optional.empty(), size);
    }

    private List<Finding> sizes(String title, String body) {
        List<Finding> findings = new ArrayList<>();
        size(title, InstructionText.LONGEST_TITLE, Complaint.TEXT_TITLE_MISSING, "title")
                .ifPresent(findings::add);
        size(body, InstructionText.LONGEST_BODY, Complaint.TEXT_BODY_MISSING, "body")
                .ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> size(String text, int longest, Complaint missing, String field) {
        if (text.length() > longest) {
            return Optional.of(Complaint.TEXT_LONGER_THAN.at(path + field, Integer.toString(longest)));
        }
        return text.isBlank() ? Optional.of(missing.at(path + field)) : Optional.empty();
    }

    private Checked look(String title, String body) {
        List<Finding> findings = new ArrayList<>(PlaceholderCheck.inTitle(title, path + "title"));
        Markup.foreign(body).forEach(element -> findings.add(Complaint.MARKUP_NOT_ALLOWED.at(path + "body", element)));
        List<Passage> passages = passages(body, findings);
        findings.addAll(new PlaceholderCheck(kind, path + "body").findings(passages));
        OtherHosts others = new OtherHosts(portal);
        others.in(title).forEach(host -> findings.add(Complaint.LINK_TO_ANOTHER_HOST.at(path + "title", host)));
        others.in(body).forEach(host -> findings.add(Complaint.LINK_TO_ANOTHER_HOST.at(path + "body", host)));
        Optional<Layout> layout = findings.isEmpty() ? Optional.of(Layout.of(title, passages)) : Optional.empty();
        return new Checked(layout, List.copyOf(findings));
    }

    private List<Passage> passages(String body, List<Finding> findings) {
        try {
            return Markup.read(body);
        } catch (Markup.Unreadable e) {
            findings.add(Complaint.MARKUP_UNREADABLE.at(path + "body", Integer.toString(e.line())));
            // What can be told apart without markup is still worth looking at.
            return Markup.withoutMarkup(body);
        }
    }
}
