package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.XRLog;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a letter says is on the page, and in no log, name or answer. */
@Requirement("PA-123")
@Tag("T46")
class NothingElsewhereTest {

    private final PdfLetters letters = PdfLetters.standard();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listens() {
        letters.to(new java.io.ByteArrayOutputStream()).print(LetterSamples.login());
        loggers().forEach(logger -> {
            logger.setLevel(Level.ALL);
            logger.addHandler(listening);
        });
    }

    @AfterEach
    void stops_listening() {
        loggers().forEach(logger -> {
            logger.setLevel(Level.INFO);
            logger.removeHandler(listening);
        });
    }

    @Test
    void is_logged_by_the_layout_engine() {
        for (Letter letter : List.of(LetterSamples.english("Mara"), LetterSamples.arabic(), LetterSamples.longest())) {
            PdfPages.printed(letters.in(PrintSize.LARGE), letter);
        }
        assertThat(logged).isNotEmpty();
        assertThat(String.join("\n", logged))
                .doesNotContain(
                        LetterSamples.PASSWORD,
                        LetterSamples.USER_NAME,
                        LetterSamples.SERIAL,
                        "pa1_",
                        "Mara",
                        "ليلى",
                        "Wolfe");
    }

    @Test
    void is_in_what_printers_say_of_themselves() {
        assertThat(letters.to(new java.io.ByteArrayOutputStream()).toString()).startsWith("dev.portalaccess.pdf");
    }

    private static Stream<Logger> loggers() {
        return XRLog.listRegisteredLoggers().stream().map(Logger::getLogger);
    }
}
