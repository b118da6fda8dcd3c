package dev.portalaccess.pdf.internal;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of a text that people read aloud or type, and that must therefore stay on one line. */
final class UnbreakableParts {

    private final Pattern pattern;

    UnbreakableParts(Collection<String> values) {
        this.pattern = Pattern.compile(values.stream()
                .filter(value -> !value.isBlank())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", "|(?!))([\\p{Po}\\p{Pe}\\p{Pf}]*)")));
    }

    /** Hands over the text piece by piece: an unbreakable part together with its closing mark, such as a full stop. */
    void split(String text, Consumer<String> between, BiConsumer<String, String> whole) {
        Matcher found = pattern.matcher(text);
        int done = 0;
        while (found.find()) {
            between.accept(text.substring(done, found.start()));
            whole.accept(found.group(1), found.group(2));
            done = found.end();
        }
        between.accept(text.substring(done));
    }
}
