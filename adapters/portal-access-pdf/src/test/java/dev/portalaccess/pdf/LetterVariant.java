package dev.portalaccess.pdf;

import dev.portalaccess.model.text.Letter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A letter on a paper in a print. */
record LetterVariant(String name, Supplier<Letter> letter, PaperSize paper, PrintSize print) {

    /** Like the built-in ones, which must fit on a page. */
    static Stream<LetterVariant> usual() {
        Map<String, Supplier<Letter>> letters = new LinkedHashMap<>();
        letters.put("activation-en", LetterSamples::english);
        letters.put("activation-es", LetterSamples::spanish);
        letters.put("login-en", LetterSamples::login);
        return every(letters);
    }

    /** In other scripts and of other lengths. */
    static Stream<LetterVariant> others() {
        Map<String, Supplier<Letter>> letters = new LinkedHashMap<>();
        letters.put("activation-ar", LetterSamples::arabic);
        letters.put("activation-he", LetterSamples::hebrew);
        letters.put("mixed", () -> LetterSamples.english("محمد عبد الله (Nguyễn Thị Thảo, Ελένη, Наталія, נועה)"));
        letters.put("longest", LetterSamples::longest);
        letters.put("oversized", LetterSamples::oversized);
        return every(letters);
    }

    static Stream<LetterVariant> all() {
        return Stream.concat(usual(), others());
    }

    private static Stream<LetterVariant> every(Map<String, Supplier<Letter>> letters) {
        return letters.entrySet().stream()
                .flatMap(letter -> Arrays.stream(PaperSize.values())
                        .flatMap(paper -> Arrays.stream(PrintSize.values())
                                .map(print -> new LetterVariant(letter.getKey(), letter.getValue(), paper, print))));
    }

    PdfPages printed(PdfLetters letters) {
        return PdfPages.printed(letters.on(paper).in(print), letter.get());
    }

    @Override
    public String toString() {
        return name + "-" + paper.name() + "-" + print.name();
    }
}
