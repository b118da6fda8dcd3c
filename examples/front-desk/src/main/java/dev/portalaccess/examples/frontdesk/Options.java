package dev.portalaccess.examples.frontdesk;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was typed behind the program's name.
 *
 * @param practice where the practice's files are; empty for the one that comes with the program
 * @param database where the data is kept
 * @param start what becomes of the data of the last time
 * @param outlet where mail and letters go
 */
record Options(Optional<Path> practice, Database database, Start start, Outlet outlet) {

    static final String USAGE = """
            Usage: FrontDesk [--practice DIR] [--database FILE|URL] [--fresh] [--post DIR] [--smtp URL] [--large-print]

              --practice DIR    play the story on the practice in DIR: patients.csv, guarantors.csv and
                                associated_charts.csv, instead of the one that comes with the program
              --database FILE   keep the data in that file instead of front-desk.db
              --database URL    keep it in that database: jdbc:postgresql://HOST/DATABASE?user=..&password=..
                                or jdbc:h2:..
              --fresh           throw away what the file holds, and begin anew
              --post DIR        put mails (.eml) and letters (.pdf) into DIR instead of front-desk-post
              --smtp URL        send mail instead: smtp://HOST:PORT (STARTTLS; in clear to this machine alone)
                                or smtps://HOST:PORT
              --large-print     print letters in large print""";

    private static final String FILE = "front-desk.db";
    private static final String POST = "front-desk-post";

    /** What becomes of the data of the last time. */
    enum Start {
        /** It is gone on with. */
        GO_ON,
        /** It is thrown away. */
        AFRESH
    }

    /**
     * Empty if something was typed that means nothing; files lie in {@code directory} unless it is said.
     *
     * @throws Unusable if a mail server is named in a way that means nothing
     */
    static Optional<Options> parse(List<String> typed, Path directory) {
        Options options = new Options(
                Optional.empty(),
                Database.in(directory.resolve(FILE)),
                Start.GO_ON,
                Outlet.into(directory.resolve(POST)));
        Iterator<String> words = typed.iterator();
        while (words.hasNext()) {
            Optional<Options> next = options.with(words.next(), words, directory);
            if (next.isEmpty()) {
                return next;
            }
            options = next.get();
        }
        return Optional.of(options);
    }

    private Optional<Options> with(String word, Iterator<String> words, Path directory) {
        return switch (word) {
            case "--fresh" -> Optional.of(new Options(practice, database, Start.AFRESH, outlet));
            case "--large-print" -> Optional.of(with(outlet.inLargePrint()));
            default -> words.hasNext() ? with(word, words.next(), directory) : Optional.empty();
        };
    }

    private Optional<Options> with(String word, String value, Path directory) {
        return switch (word) {
            case "--practice" -> Optional.of(new Options(Optional.of(Path.of(value)), database, start, outlet));
            case "--database" -> Optional.of(new Options(practice, Database.named(value, directory), start, outlet));
            case "--post" -> Optional.of(with(outlet.in(directory.resolve(value))));
            case "--smtp" -> Optional.of(with(outlet.over(MailServer.at(value))));
            default -> Optional.empty();
        };
    }

    private Options with(Outlet other) {
        return new Options(practice, database, start, other);
    }
}
