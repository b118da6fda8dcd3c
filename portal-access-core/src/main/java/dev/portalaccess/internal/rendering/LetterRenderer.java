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
    public static Letter renderCredentials(String attempt, MessageContext context, PrintedCredentials credentials) {
        Map<Placeholder, String> values =
                context.placeholderValues(Optional.of(credentials.link().until()), Optional.of(credentials.serial()));
        return render(attempt, context, values, Optional.of(access(context, credentials)));
    }

    /**
     * Renders a letter that contains no secret (PA-033).
     *
     * @param attempt the random id of this attempt
     */
    public static Letter renderPlain(String attempt, MessageContext context) {
        return render(
                attempt, context, context.placeholderValues(Optional.empty(), Optional.empty()), Optional.empty());
    }

    private static Letter render(
            String attempt, MessageContext context, Map<Placeholder, String> values, Optional<Letter.Access> access) {
        TextTemplate template = context.template();
        List<FilledBlock> blocks = template.fillBlocks(values);
        int position = accessPosition(blocks);
        Letter.Header header = new Letter.Header(
                context.practice().id(),
                attempt,
                context.language(),
                sender(context, values),
                template.fillTitle(values));
        return new Letter(
                header,
                blocks.subList(0, position).stream()
                        .map(LetterRenderer::emphasised)
                        .toList(),
                access,
                blocks.stream()
                        .skip(position + 1L)
                        .map(LetterRenderer::emphasised)
                        .toList());
    }

    /** Returns the position of the part with the credentials; the end if there is none. */
    private static int accessPosition(List<FilledBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isOnly(Placeholder.CREDENTIALS)) {
                return i;
            }
        }
        return blocks.size();
    }

    /** Emphasises an address that is alone in its block, because the reader has to type it. */
    private static TextBlock emphasised(FilledBlock filled) {
        return filled.isOnly(Placeholder.PAGE)
                ? new TextBlock(
                        filled.block().kind(),
                        List.of(new TextSpan(filled.block().text(), Emphasis.STRONG)))
                : filled.block();
    }

    private static Letter.Sender sender(MessageContext context, Map<Placeholder, String> values) {
        return new Letter.Sender(
                context.senderName(), valueOf(values, Placeholder.PHONE), valueOf(values, Placeholder.PAGE));
    }

    private static String valueOf(Map<Placeholder, String> values, Placeholder placeholder) {
        return values.getOrDefault(placeholder, "");
    }

    private static Letter.Access access(MessageContext context, PrintedCredentials credentials) {
        return new Letter.Access(
                new Labelled(context.label("label.userName"), Secret.of(credentials.userName())),
                new Labelled(context.label("label.password"), credentials.password()),
                credentials.link().address(),
                new Labelled(context.label("label.serial"), Secret.of(credentials.serial())));
    }
}
