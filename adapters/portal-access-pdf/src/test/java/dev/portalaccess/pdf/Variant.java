package dev.portalaccess.pdf;

import dev.portalaccess.model.Letter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A letter on a paper in a print. */
record Variant(String name, Supplier<Letter> letter, Paper paper, Print print) {

    /** Like the built-in ones, which must fit on a page. */
    static Stream<Variant> usual() {
        Map<String, Supplier<Letter>> letters = new LinkedHashMap<>();
        letters.put("activation-en", Letters::english);
        letters.put("activation-es", Letters::spanish);
        letters.put("login-en", Letters::login);
        return every(letters);
    }

    /** In other scripts and of other lengths. */
    static Stream<Variant> others() {
        Map<String, Supplier<Letter>> letters = new LinkedHashMap<>();
        letters.put("activation-ar", Letters::arabic);
        letters.put("activation-he", Letters::hebrew);
        letters.put("mixed", () -> Letters.english("محمد عبد الله (Nguyễn Thị Thảo, Ελένη, Наталія, נועה)"));
        letters.put("longest", Letters::longest);
        letters.put("oversized", Letters::oversized);
        return every(letters);
    }

    static Stream<Variant> all() {
        return Stream.concat(usual(), others());
    }

    private static Stream<Variant> every(Map<String, Supplier<Letter>> letters) {
        return letters.entrySet().stream()
                .flatMap(letter -> Arrays.stream(Paper.values())
                        .flatMap(paper -> Arrays.stream(Print.values())
                                .map(print -> new Variant(letter.getKey(), letter.getValue(), paper, print))));
    }

    Paged printed(PdfLetters letters) {
        return Paged.printed(letters.on(paper).in(print), letter.get());
    }

    @Override
    public String toString() {
        return name + "-" + paper.name() + "-" + print.name();
    }
}
