package dev.portalaccess.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.Letter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Even a sheet that wanted something from elsewhere would not get it. */
class LayoutRunTest {

    private static final List<ParsedFont> FACES =
            FontFiles.builtInAnd(List.of()).parsed();
    private static final PageFormat FORMAT = new PageFormat("210mm 297mm", 12);

    @Test
    void draws_what_is_on_the_sheet() throws IOException {
        assertThat(drawn(sheet())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/x.png", "file:///etc/hostname", "x.png", "classpath:x", "data:,x"})
    void fetches_no_picture(String address) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LetterDocument sheet = sheet();
            Element picture = HtmlBuilder.add(
                    (Element) sheet.page().getElementsByTagName("body").item(0), "img");
            picture.setAttribute("src", address.replace("%d", String.valueOf(server.getLocalPort())));
            assertThatThrownBy(() -> drawn(sheet)).isInstanceOf(IllegalStateException.class);
            assertUntouched(server);
        }
    }

    @Test
    void fetches_no_style_sheet() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LetterDocument sheet = sheet();
            sheet.wear("@import url(http://127.0.0.1:" + server.getLocalPort() + "/x.css);", "");
            assertThatThrownBy(() -> drawn(sheet)).isInstanceOf(IllegalStateException.class);
            assertUntouched(server);
        }
    }

    private static void assertUntouched(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }

    private static byte[] drawn(LetterDocument sheet) throws IOException {
        LayoutRun.Tools tools = new LayoutRun.Tools(FACES, new FSDefaultCacheStore(), new GlyphCoverage(FACES));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LayoutRun engine = new LayoutRun(sheet, Optional.empty(), tools)) {
            engine.draw(out);
        }
        return out.toByteArray();
    }

    private static LetterDocument sheet() {
        Letter.Sender sender = new Letter.Sender("Riverside", "555", "https://portal.example.org");
        Letter.Header header =
                new Letter.Header(new PracticeId("riverside"), "attempt-1", Locale.ENGLISH, sender, "Title");
        LetterDocument sheet = LetterDocument.of(new Letter(header, List.of(), Optional.empty(), List.of()));
        sheet.wear(
                new LetterCss(FACES).sheet(FORMAT, SpacingLevel.ROOMY), LetterCss.classes(FORMAT, SpacingLevel.ROOMY));
        return sheet;
    }
}
