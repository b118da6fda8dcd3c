package dev.portalaccess.internal.sealing;

import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.seal.TextName;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts that a practice may have written itself, by name. There are none if the library cannot change texts. */
final class TextScan {

    private final PracticeId practice;
    private final Optional<EditableTexts> texts;
    private final SortedMap<String, TextKey> occasions = new TreeMap<>();

    TextScan(ServiceDependencies parts, PracticeId practice) {
        this.practice = practice;
        this.texts = parts.editableTexts();
        if (texts.isPresent()) {
            parts.practices().practice(practice).stream()
                    .flatMap(TextScan::occasions)
                    .forEach(occasion -> occasions.put(TextName.of(occasion), occasion));
        }
    }

    private static Stream<TextKey> occasions(Practice practice) {
        return Arrays.stream(Message.Kind.values())
                .flatMap(kind -> kind.channels().stream()
                        .flatMap(channel ->
                                practice.languages().stream().map(language -> new TextKey(kind, channel, language))));
    }

    Page<String> names(Page.Request request) {
        String after = request.after().map(Page.Cursor::value).orElse("");
        List<String> left = occasions.keySet().stream()
                .filter(name -> name.compareTo(after) > 0)
                .toList();
        List<String> names = left.stream().limit(request.limit()).toList();
        return new Page<>(
                names,
                left.size() > names.size()
                        ? Optional.of(new Page.Cursor(names.get(names.size() - 1)))
                        : Optional.empty());
    }

    TextKey occasion(String name) {
        return Optional.ofNullable(occasions.get(name)).orElseThrow();
    }

    Optional<Versioned<InstructionText>> read(String name) {
        return texts.flatMap(kept -> kept.text(practice, occasion(name)));
    }

    /** Writes the text over the version that was read; returns {@code false} if its author has changed it meanwhile. */
    boolean save(String name, Versioned<InstructionText> text) {
        return texts.orElseThrow().save(practice, occasion(name), text);
    }
}
