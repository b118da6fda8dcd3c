package dev.portalaccess.internal.rendering;

import dev.portalaccess.internal.rendering.TextTemplate.FilledBlock;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.Letter.Access.Labelled;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextBlock.Emphasis;
import dev.portalaccess.model.text.TextBlock.TextSpan;
import dev.portalaccess.texts.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders letters. A letter contains the holder's given name and the practice, and nothing else about any person. */
public final class LetterRenderer {

    private LetterRenderer() {}

    /**
     * Renders the letter that explains how to activate with a temporary user name and password (PA-014, PA-143).
     *
     * @param attempt the random id of this attempt
     */
    public static Letter renderCredentials(String attempt, MessageContext facts, PrintedCredentials login) {
        Map<Placeholder, String> values =
                facts.placeholderValues(Optional.of(login.link().until()), Optional.of(login.serial()));
        return render(attempt, facts, values, Optional.of(access(facts, login)));
    }

    /**
     * Renders a letter that contains no secret (PA-033).
     *
     * @param attempt the random id of this attempt
     */
    public static Letter renderPlain(String attempt, MessageContext facts) {
        return render(attempt, facts, facts.placeholderValues(Optional.empty(), Optional.empty()), Optional.empty());
    }

    private static Letter render(
            String attempt, MessageContext facts, Map<Placeholder, String> values, Optional<Letter.Access> access) {
        TextTemplate layout = facts.template();
        List<FilledBlock> passages = layout.fillBlocks(values);
        int place = accessPosition(passages);
        Letter.Header header = new Letter.Header(
                facts.practice().id(), attempt, facts.language(), sender(facts, values), layout.fillTitle(values));
        return new Letter(
                header,
                passages.subList(0, place).stream()
                        .map(LetterRenderer::emphasised)
                        .toList(),
                access,
                passages.stream()
                        .skip(place + 1L)
                        .map(LetterRenderer::emphasised)
                        .toList());
    }

    /** Returns the position of the part with the credentials; the end if there is none. */
    private static int accessPosition(List<FilledBlock> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).isOnly(Placeholder.CREDENTIALS)) {
                return i;
            }
        }
        return passages.size();
    }

    /** Emphasises an address that is alone in its block, because the reader has to type it. */
    private static TextBlock emphasised(FilledBlock filled) {
        return filled.isOnly(Placeholder.PAGE)
                ? new TextBlock(
                        filled.passage().kind(),
                        List.of(new TextSpan(filled.passage().text(), Emphasis.STRONG)))
                : filled.passage();
    }

    private static Letter.Sender sender(MessageContext facts, Map<Placeholder, String> values) {
        return new Letter.Sender(
                facts.senderName(), valueOf(values, Placeholder.PHONE), valueOf(values, Placeholder.PAGE));
    }

    private static String valueOf(Map<Placeholder, String> values, Placeholder placeholder) {
        return values.getOrDefault(placeholder, "");
    }

    private static Letter.Access access(MessageContext facts, PrintedCredentials login) {
        return new Letter.Access(
                new Labelled(facts.label("label.userName"), Secret.of(login.userName())),
                new Labelled(facts.label("label.password"), login.password()),
                login.link().address(),
                new Labelled(facts.label("label.serial"), Secret.of(login.serial())));
    }
}
