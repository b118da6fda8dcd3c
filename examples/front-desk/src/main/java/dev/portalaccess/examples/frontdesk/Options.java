package dev.portalaccess.examples.frontdesk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was typed behind the program's name.
 *
 * @param port where the pages are, 0 for a free port
 * @param data the folder of the database
 * @param practice where the practice's files are; empty for the one that comes with the program
 * @param stay how long the program runs
 * @param ahead how far its clock is ahead of the machine's; for tests
 */
record Options(int port, Path data, Optional<Path> practice, Stay stay, Duration ahead) {

    static final String USAGE = """
            Usage: FrontDesk [--port PORT] [--data DIR] [--practice DIR] [--once]

              --port PORT      serve the pages there instead of at 8080; 0 for any free port
              --data DIR       keep the data in DIR instead of front-desk-data
              --practice DIR   open the practice in DIR: patients.csv, guarantors.csv and associated_charts.csv,
                               instead of the one that comes with the program
              --once           open, look at the first page, and end: to see that all is in place""";

    private static final int PORT = 8080;
    private static final int HIGHEST = 65_535;
    private static final String DATA = "front-desk-data";

    /** How long the program runs. */
    enum Stay {
        /** Until somebody ends it. */
        OPEN,
        /** Until its first page has been looked at. */
        ONCE
    }

    /**
     * Files lie in {@code directory} unless it is said.
     *
     * @throws Unusable if something was typed that means nothing
     */
    static Options parse(List<String> typed, Path directory) {
        Options options = new Options(PORT, directory.resolve(DATA), Optional.empty(), Stay.OPEN, Duration.ZERO);
        Iterator<String> words = typed.iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words, directory);
        }
        return options;
    }

    private Options with(String word, Iterator<String> words, Path directory) {
        if (word.equals("--once")) {
            return new Options(port, data, practice, Stay.ONCE, ahead);
        }
        if (!words.hasNext()) {
            throw new Unusable(USAGE);
        }
        String value = words.next();
        return switch (word) {
            case "--port" -> new Options(port(value), data, practice, stay, ahead);
            case "--data" -> new Options(port, directory.resolve(value), practice, stay, ahead);
            case "--practice" -> new Options(port, data, Optional.of(directory.resolve(value)), stay, ahead);
            // Not in the usage: it is for tests, which cannot wait for an invitation to expire.
            case "--clock-ahead" -> new Options(port, data, practice, stay, duration(value));
            default -> throw new Unusable(USAGE);
        };
    }

    private static int port(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST) {
            return Integer.parseInt(value);
        }
        throw new Unusable("A port is a number from 0 to " + HIGHEST + ", not " + value + ".");
    }

    private static Duration duration(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new Unusable("A time span is written like P6D or PT5H, not " + value + ".");
        }
    }
}
