package dev.portalaccess.pdf;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What is on a page, and where. */
final class PrintedMarks {

    private PrintedMarks() {}

    /** The smallest part of a picture with everything that is not white. */
    static Rectangle area(BufferedImage page) {
        Rectangle area = new Rectangle(-1, -1);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFF) < 0xE0) {
                    area.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return area;
    }

    static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** Letters that stand on each other. */
    static List<String> overlaps(PDDocument document) throws IOException {
        List<String> found = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            List<TextPosition> letters = letters(document, page);
            for (int i = 0; i < letters.size(); i++) {
                for (int j = i + 1; j < letters.size(); j++) {
                    if (body(letters.get(i)).intersects(body(letters.get(j)))) {
                        found.add(letters.get(i) + " and " + letters.get(j));
                    }
                }
            }
        }
        return found;
    }

    private static List<TextPosition> letters(PDDocument document, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank() && text.getWidth() > 0) {
                    letters.add(text);
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return letters;
    }

    // The middle of it: what stands closer than that can be taken for something else.
    private static Rectangle2D body(TextPosition letter) {
        double width = letter.getWidth();
        double height = letter.getFontSizeInPt() * 0.5;
        return new Rectangle2D.Double(letter.getX() + width * 0.2, letter.getY() - height, width * 0.6, height);
    }
}
