package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {

    private static final int LETTERS = 48;

    @Test
    void are_printed_each_with_its_own_words() throws Exception {
        PdfLetters letters = PdfLetters.standard();
        ExecutorService desks = Executors.newFixedThreadPool(6);
        try {
            List<Future<String>> papers = IntStream.range(0, LETTERS)
                    .mapToObj(i ->
                            desks.submit(() -> PdfPages.printed(print(letters, i), LetterSamples.english(name(i)))
                                    .text()))
                    .toList();
            for (int i = 0; i < LETTERS; i++) {
                assertThat(papers.get(i).get()).contains("Hello " + name(i) + ",");
            }
        } finally {
            desks.shutdownNow();
        }
    }

    private static PdfLetters print(PdfLetters letters, int i) {
        return letters.in(PrintSize.values()[i % 2]).on(PaperSize.values()[i / 2 % 2]);
    }

    private static String name(int i) {
        return "Mara" + "ABCDEFGHJKMNPQRSTVWXYZ".charAt(i % 22) + i;
    }
}
