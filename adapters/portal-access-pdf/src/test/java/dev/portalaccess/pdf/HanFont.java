package dev.portalaccess.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A font with one Chinese character, which looks like a chess piece: the built-in one, told that it is for that. */
final class HanFont {

    private static final int CMAP = 0x636D6170;
    private static final int SEGMENTED_COVERAGE = 12;
    private static final int CHESS_KING = 0x2654;

    private HanFont() {}

    static Path in(Path folder) throws IOException {
        try (InputStream stream =
                HanFont.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
            ByteBuffer font = ByteBuffer.wrap(stream.readAllBytes());
            rename(font, coverage(font, table(font, CMAP)));
            return Files.write(folder.resolve("han.ttf"), font.array());
        }
    }

    private static int table(ByteBuffer font, int tag) {
        int entry = 12;
        while (font.getInt(entry) != tag) {
            entry += 16;
        }
        return font.getInt(entry + 8);
    }

    private static int coverage(ByteBuffer font, int cmap) {
        int entry = cmap + 4;
        while (font.getShort(cmap + font.getInt(entry + 4)) != SEGMENTED_COVERAGE) {
            entry += 8;
        }
        return cmap + font.getInt(entry + 4);
    }

    // The group with the chess pieces becomes one for U+4E2D alone; nobody minds that it is not in its order.
    private static void rename(ByteBuffer font, int coverage) {
        int group = coverage + 16;
        while (font.getInt(group + 4) < CHESS_KING) {
            group += 12;
        }
        font.putInt(group + 8, font.getInt(group + 8) + CHESS_KING - font.getInt(group));
        font.putInt(group, 0x4E2D);
        font.putInt(group + 4, 0x4E2D);
    }
}
