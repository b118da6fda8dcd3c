package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-142")
@Tag("T40")
@Tag("T41")
class HostileNamesTest {

    private static final PdfLetters LETTERS = PdfLetters.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=http://127.0.0.1:9/x onerror=alert(1)>",
                "<link rel='stylesheet' href='file:///etc/passwd'/>",
                "javascript:alert(1)",
                "http://127.0.0.1:9/?q=a&b",
                "</style><style>body{display:none}",
                "&amp;&lt;&#60;",
                "${7*7} {{7*7}} #{7*7} %s%n \\u0024{jndi:ldap://x}",
                "]]> <!-- x --> <?xml?>",
                "(Mara) Tj ET endstream /JS (app.alert)",
                "url(http://127.0.0.1:9/x) @import 'x';"
            })
    void are_printed_as_they_are(String name) {
        PdfPages paged = PdfPages.printed(LETTERS, LetterSamples.english(name));
        assertThat(paged.text().replaceAll("\\s+", "")).contains(("Hello " + name + ",").replaceAll("\\s+", ""));
        assertThat(paged.read(HostileNamesTest::actions)).isZero();
        assertThat(paged.scanned()).contains(LetterSamples.LINK);
    }

    @Test
    void of_practices_are_printed_as_they_are() {
        Letter.Sender sender = new Letter.Sender("<b>Riverside</b> & Co", "<i>1</i>", "https://x.example/<u>");
        Letter.Header header = LetterSamples.header("en", "<h1>Title</h1>");
        Letter letter = new Letter(
                new Letter.Header(header.practice(), "a-1", header.language(), sender, header.title()),
                List.of(),
                Optional.empty(),
                List.of());
        assertThat(PdfPages.printed(LETTERS, letter).text())
                .contains("<b>Riverside</b> & Co", "<i>1</i>", "https://x.example/<u>", "<h1>Title</h1>");
    }

    private static int actions(PDDocument document) throws java.io.IOException {
        int annotations = 0;
        for (PDPage page : document.getPages()) {
            annotations += page.getAnnotations().size();
        }
        return annotations
                + (document.getDocumentCatalog().getOpenAction() == null ? 0 : 1)
                + (document.getDocumentCatalog().getNames() == null ? 0 : 1);
    }
}
