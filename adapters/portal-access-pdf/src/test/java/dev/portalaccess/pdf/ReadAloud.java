package dev.portalaccess.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as its tags say it is read out: each element's type, and what is in it. */
final class ReadAloud {

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder read = new StringBuilder();

    private ReadAloud() {}

    /** In XML-like brackets, such as {@code <P>Hello</P>}. */
    static String of(PDDocument document) throws IOException {
        ReadAloud reader = new ReadAloud();
        for (PDPage page : document.getPages()) {
            reader.collect(page);
        }
        reader.node(document.getDocumentCatalog().getStructureTreeRoot(), null);
        return reader.read.toString();
    }

    private void collect(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> byId = texts.computeIfAbsent(page.getCOSObject(), key -> new HashMap<>());
        extractor.getMarkedContents().forEach(content -> byId.put(content.getMCID(), text(content)));
    }

    private static String text(PDMarkedContent content) {
        List<Object> parts = content.getContents();
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof TextPosition position ? position.getUnicode() : "");
        }
        return text.toString();
    }

    private void node(PDStructureNode node, PDPage page) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                element(element, element.getPage() == null ? page : element.getPage());
            } else if (kid instanceof Integer id) {
                read.append(texts.get(page.getCOSObject()).get(id));
            } else if (kid instanceof PDMarkedContentReference reference) {
                read.append(texts.get(reference.getPage().getCOSObject()).get(reference.getMCID()));
            }
        }
    }

    private void element(PDStructureElement element, PDPage page) {
        String type = element.getStructureType();
        String alternative = element.getAlternateDescription();
        read.append('<')
                .append(type)
                .append(alternative == null ? "" : " " + alternative)
                .append('>');
        node(element, page);
        read.append("</").append(type).append('>');
    }
}
