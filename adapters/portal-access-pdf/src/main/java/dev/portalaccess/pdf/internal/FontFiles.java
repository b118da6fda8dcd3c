package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The built-in fonts, and the fonts that the host adds. */
public final class FontFiles {

    /** For text to read. */
    static final String TEXT = "text";
    /** For text to type. */
    static final String CODE = "code";
    /**
     * The prefix of the families that every other one falls back to: first the upright text font, then the host's
     * fonts.
     */
    static final String LAST = "last-";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private final List<FontFile> files;

    private FontFiles(List<FontFile> files) {
        this.files = List.copyOf(files);
    }

    /** Returns the built-in fonts, followed by these. */
    public static FontFiles builtInAnd(List<Path> further) {
        List<FontFile> files = new ArrayList<>(builtIn());
        files.add(new FontFile(LAST, 400, FontStyle.NORMAL, files.get(0).content()));
        for (int i = 0; i < further.size(); i++) {
            files.add(host(further.get(i), i));
        }
        return new FontFiles(files);
    }

    /** Returns all fonts, parsed again. */
    List<ParsedFont> parsed() {
        try {
            List<ParsedFont> faces = new ArrayList<>();
            for (FontFile file : files) {
                faces.addAll(file.parsed());
            }
            return List.copyOf(faces);
        } catch (IOException e) {
            throw new UncheckedIOException("a font that could be parsed before cannot be parsed", e);
        }
    }

    private static List<FontFile> builtIn() {
        return List.of(
                new FontFile(TEXT, 400, FontStyle.NORMAL, resource("DejaVuSansCondensed.ttf")),
                new FontFile(TEXT, 700, FontStyle.NORMAL, resource("DejaVuSansCondensed-Bold.ttf")),
                new FontFile(TEXT, 400, FontStyle.ITALIC, resource("DejaVuSansCondensed-Oblique.ttf")),
                new FontFile(CODE, 700, FontStyle.NORMAL, resource("DejaVuSansMono-Bold.ttf")));
    }

    private static byte[] resource(String name) {
        try (InputStream stream = FontFiles.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the built-in font is not on the class path: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FontFile host(Path path, int place) {
        try {
            FontFile file = new FontFile(LAST + place, 400, FontStyle.NORMAL, Files.readAllBytes(path));
            for (ParsedFont face : file.parsed()) {
                embed(face);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "files[" + place + "] is no TrueType font that can be read and embedded", e);
        }
    }

    // Whether a font may be embedded, and whether its outlines can, shows when it is.
    private static void embed(ParsedFont face) throws IOException {
        try (PDDocument scratch = new PDDocument()) {
            PDType0Font font = PDType0Font.load(scratch, face.font(), true);
            face.font().getGlyph();
            font.subset();
        }
    }
}
