package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@Requirement("PA-143")
class ReadingOrderTest {

    private static PdfPages paged;
    private static String read;

    @BeforeAll
    static void prints_a_letter() {
        paged = PdfPages.printed(PdfLetters.standard(), LetterSamples.english());
        read = paged.read(ReadAloud::of);
    }

    @Test
    void begins_with_the_practice_and_the_title() {
        assertThat(read)
                .containsSubsequence(
                        "<P>Riverside Family Practice</P>",
                        LetterSamples.PHONE,
                        LetterSamples.PAGE,
                        "<H1>Activate your portal access</H1>",
                        "Hello Mara,");
    }

    @Test
    void counts_the_steps_of_a_list() {
        assertThat(read.replaceAll("\\s+</Lbl>", "</Lbl>"))
                .contains("<L><LI><Lbl>1.</Lbl><LBody>Go to the web page below.</LBody></LI><LI><Lbl>2.</Lbl>");
    }

    @Test
    void has_every_label_before_its_value() {
        assertThat(read)
                .containsSubsequence(
                        "Temporary user name",
                        LetterSamples.USER_NAME,
                        "Temporary password",
                        LetterSamples.PASSWORD,
                        "Number",
                        LetterSamples.SERIAL);
    }

    @Test
    void keeps_sentences_together() {
        assertThat(read.replaceAll("<[^>]*>", ""))
                .contains("call Riverside Family Practice at " + LetterSamples.PHONE + ". Give us this number: "
                        + LetterSamples.SERIAL + ".")
                .contains("work until Sunday, December 6 at 5:00 PM (Eastern Standard Time). You can use");
    }

    @Test
    void says_what_the_picture_is_and_not_what_is_in_it() {
        assertThat(read).contains("<Figure QR: Activate your portal access>").doesNotContain("pa1_");
    }

    @Test
    void is_in_the_letter_s_language_under_its_title() {
        assertThat(paged.<String>read(document -> document.getDocumentCatalog().getLanguage()))
                .isEqualTo("en");
        assertThat(paged.<String>read(
                        document -> document.getDocumentInformation().getTitle()))
                .isEqualTo("Activate your portal access");
    }
}
