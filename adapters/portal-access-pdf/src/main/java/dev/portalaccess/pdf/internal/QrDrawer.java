package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import dev.portalaccess.model.Secret;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A QR code drawn as outlines, so that it is sharp on every printer. No image of it is made. */
final class QrDrawer implements FSObjectDrawer {

    /** The blank modules around the code that ISO/IEC 18004 requires. */
    static final int QUIET = 4;

    /** The most UTF-8 bytes for one UTF-16 unit. */
    private static final int MOST_BYTES = 3;

    private final QrCode code;

    private QrDrawer(QrCode code) {
        this.code = code;
    }

    /** Returns a drawer of the link. Scanners can read the code even if a tenth of it is damaged. */
    static QrDrawer of(Secret link) {
        char[] symbols = link.reveal();
        byte[] bytes = utf8(symbols);
        try {
            List<QrSegment> segments = List.of(QrSegment.makeBytes(bytes));
            return new QrDrawer(QrCode.encodeSegments(segments, QrCode.Ecc.MEDIUM));
        } finally {
            Arrays.fill(symbols, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] utf8(char[] symbols) {
        byte[] room = new byte[MOST_BYTES * symbols.length];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        CoderResult unused = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(symbols), encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        Arrays.fill(room, (byte) 0);
        return bytes;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.setColor(FSRGBColor.BLACK);
        device.fill(outline(x, y, Math.min(width, height) / (code.size + 2 * QUIET)));
        return null;
    }

    private Path2D outline(double x, double y, double module) {
        Path2D path = new Path2D.Double();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                int end = endOfRun(row, column);
                if (end > column) {
                    double top = y + (row + QUIET) * module;
                    rectangle(path, x + (column + QUIET) * module, top, x + (end + QUIET) * module, top + module);
                    column = end;
                }
            }
        }
        return path;
    }

    private int endOfRun(int row, int column) {
        int end = column;
        while (end < code.size && code.getModule(end, row)) {
            end++;
        }
        return end;
    }

    private static void rectangle(Path2D path, double left, double top, double right, double bottom) {
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right, bottom);
        path.lineTo(left, bottom);
        path.closePath();
    }
}
