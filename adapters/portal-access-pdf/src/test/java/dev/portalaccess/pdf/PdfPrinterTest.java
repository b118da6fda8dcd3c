package dev.portalaccess.pdf;

import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.contract.PrinterContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@Requirement({"PA-123", "PA-143"})
class PdfPrinterTest extends PrinterContract {

    private static final PdfLetters LETTERS = PdfLetters.standard();

    private final Map<String, PdfPages> desk = new ConcurrentHashMap<>();

    @Override
    protected Printer printer() {
        return letter -> {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            TransportAnswer said = LETTERS.to(request).print(letter);
            desk.put(letter.header().attempt(), new PdfPages(request.toByteArray()));
            return said;
        };
    }

    @Override
    protected List<String> printed(String attempt) {
        return Optional.ofNullable(desk.get(attempt)).stream()
                .map(PdfPages::text)
                .toList();
    }

    @Override
    protected Optional<Printer> withoutPaper() {
        return Optional.of(LETTERS.to(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("nobody is there");
            }
        }));
    }
}
