package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;

/** One run of the layout engine for one letter. */
final class LayoutRun implements AutoCloseable {

    /** The type of the element that the QR code replaces. */
    static final String QR = "application/x-qr";

    private final PDDocument document = new PDDocument();
    private final MissingGlyphWatch watch;
    private final PdfBoxRenderer renderer;

    /**
     * The resources of a run, besides the letter.
     *
     * @param faces the fonts, for this run alone while it lasts
     * @param metrics the font metrics from earlier runs
     * @param glyphs the characters that the fonts can show
     */
    record Tools(List<ParsedFont> faces, FSCacheEx<String, FSCacheValue> metrics, GlyphCoverage glyphs) {}

    LayoutRun(LetterDocument sheet, Optional<QrDrawer> qr, Tools tools) {
        watch = new MissingGlyphWatch(tools.glyphs());
        renderer = builder(sheet, qr, tools).buildPdfRenderer();
        renderer.getSharedContext().setTextRenderer(watch);
    }

    /** Returns the number of pages. */
    int pages() {
        renderer.layout();
        return renderer.getRootBox().getLayer().getPages().size();
    }

    /**
     * Draws the pages.
     *
     * @return the code points that could not be drawn although the check had allowed them; if there are any, nothing
     *     has been written
     */
    List<Integer> draw(OutputStream target) throws IOException {
        renderer.createPDFWithoutClosing();
        if (watch.missing().isEmpty()) {
            document.save(target);
        }
        return watch.missing();
    }

    @Override
    public void close() throws IOException {
        renderer.close();
        document.close();
    }

    private PdfRendererBuilder builder(LetterDocument sheet, Optional<QrDrawer> qr, Tools tools) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withProducer("Portal Access")
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, tools.metrics());
        builder.withW3cDocument(sheet.page(), "");
        qr.ifPresent(drawer -> builder.useObjectDrawerFactory(new QrPlaces(drawer)));
        tools.faces().forEach(face -> useFont(builder, face));
        useReading(builder, sheet.language());
        shutOff(builder);
        return builder;
    }

    private void useFont(PdfRendererBuilder builder, ParsedFont face) {
        builder.useFont(new FontSubset(document, face.font()), face.family(), face.weight(), face.style(), true);
    }

    private static void useReading(PdfRendererBuilder builder, Locale language) {
        // The platform's own would break "11:00" after its colon.
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(language));
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicShaper());
        builder.defaultTextDirection(TextDirection.LTR);
    }

    // A sheet refers to nothing; should the engine look for something all the same, that is a fault, and it stops.
    private static void shutOff(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> {
            throw new IllegalStateException("the layout engine asked for a resource");
        });
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (uri, type) -> {
                        throw new IllegalStateException("the layout engine asked for a resource");
                    },
                    priority);
        }
    }

    /** The place of the QR code on the page. */
    private record QrPlaces(QrDrawer drawer) implements FSObjectDrawerFactory {
        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return drawer;
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getAttribute("type").equals(QR);
        }
    }
}
