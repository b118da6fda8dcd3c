package dev.portalaccess.examples.frontdesk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command-line options of the program.
 *
 * @param port the port of the pages, or 0 for a free port
 * @param data the folder of the database
 * @param practice the folder of the practice's files; empty for the practice that is shipped with the program
 * @param hosts the names that the pages are reached by, besides those of this machine
 * @param stay how long the program runs
 * @param ahead how far the program's clock is ahead of the machine's clock; for tests
 */
record CommandLineOptions(int port, Path data, Optional<Path> practice, Set<String> hosts, Stay stay, Duration ahead) {

    static final String USAGE = """
            Usage: FrontDesk [--port PORT] [--data DIR] [--practice DIR] [--host NAME] [--once]

              --port PORT      serve the pages there instead of at 8080; 0 for any free port
              --data DIR       keep the data in DIR instead of front-desk-data
              --practice DIR   open the practice in DIR: patients.csv, guarantors.csv and associated_charts.csv,
                               instead of the one that comes with the program
              --host NAME      the pages are reached by this name, too; may be given several times
              --once           open, look at the first page, and end: to see that all is in place""";

    private static final int PORT = 8080;
    private static final int HIGHEST = 65_535;
    private static final String DATA = "front-desk-data";

    CommandLineOptions {
        hosts = Set.copyOf(hosts);
    }

    /** How long the program runs. */
    enum Stay {
        /** Until the user ends it. */
        OPEN,
        /** Until it has checked its first page. */
        ONCE
    }

    /**
     * Parses the arguments. Files are stored in {@code directory} unless an option names another folder.
     *
     * @throws UsageException if an argument is not recognised
     */
    static CommandLineOptions parse(List<String> typed, Path directory) {
        CommandLineOptions options = new CommandLineOptions(
                PORT, directory.resolve(DATA), Optional.empty(), Set.of(), Stay.OPEN, Duration.ZERO);
        Iterator<String> words = typed.iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words, directory);
        }
        return options;
    }

    private CommandLineOptions with(String word, Iterator<String> words, Path directory) {
        if (word.equals("--once")) {
            return new CommandLineOptions(port, data, practice, hosts, Stay.ONCE, ahead);
        }
        if (!words.hasNext()) {
            throw new UsageException(USAGE);
        }
        String value = words.next();
        return switch (word) {
            case "--port" -> new CommandLineOptions(port(value), data, practice, hosts, stay, ahead);
            case "--data" -> new CommandLineOptions(port, directory.resolve(value), practice, hosts, stay, ahead);
            case "--practice" ->
                new CommandLineOptions(port, data, Optional.of(directory.resolve(value)), hosts, stay, ahead);
            case "--host" -> new CommandLineOptions(port, data, practice, withHost(value), stay, ahead);
            // Not in the usage text: for tests, which cannot wait for an invitation to expire.
            case "--clock-ahead" -> new CommandLineOptions(port, data, practice, hosts, stay, duration(value));
            default -> throw new UsageException(USAGE);
        };
    }

    private Set<String> withHost(String value) {
        Set<String> more = new TreeSet<>(hosts);
        more.add(value);
        return more;
    }

    private static int port(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST) {
            return Integer.parseInt(value);
        }
        throw new UsageException("A port is a number from 0 to " + HIGHEST + ", not " + value + ".");
    }

    private static Duration duration(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new UsageException("A time span is written like P6D or PT5H, not " + value + ".");
        }
    }
}
