package dev.portalaccess.internal.texts;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.rendering.TextCheck;
import dev.portalaccess.internal.words.SafeText;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a draft of a practice's own text (PA-140). */
final class TextDraftCheck {

    private final Practice practice;
    private final TextDraft draft;

    TextDraftCheck(Practice practice, TextDraft draft) {
        this.practice = practice;
        this.draft = draft;
    }

    /**
     * Returns every error.
     *
     * @param path the path of the draft in the command, with its dot; empty if it is the command
     */
    List<Finding> findings(String path) {
        List<Finding> findings = new ArrayList<>();
        if (!practice.languages().contains(draft.occasion().language())) {
            findings.add(FindingDefinition.LANGUAGE_NOT_WRITTEN.at(path + "occasion"));
        }
        findings.addAll(unreadable(typed(draft.title()), path + "title"));
        findings.addAll(unreadable(typed(draft.body()), path + "body"));
        findings.addAll(
                new TextCheck(draft.occasion().kind(), practice.portal(), path).findings(title(draft), body(draft)));
        return findings;
    }

    /** PA-145: a text that is too long is read no further. */
    private static List<Finding> unreadable(String text, String field) {
        return text.length() > 2 * InstructionText.LONGEST_BODY
                ? List.of()
                : SafeText.findUnreadable(text).stream()
                        .map(name -> FindingDefinition.TEXT_UNREADABLE.at(field, name))
                        .toList();
    }

    /** Returns the text of a draft without errors. */
    static InstructionText toText(TextDraft draft) {
        return new InstructionText(title(draft), body(draft));
    }

    // The text is stored as it is checked and shown: without hidden characters, with one kind of line end.
    private static String title(TextDraft draft) {
        return SafeText.line(typed(draft.title()));
    }

    private static String body(TextDraft draft) {
        return SafeText.lines(typed(draft.body())).strip();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
