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
 */
record Options(Optional<Path> practice, Database database, Start start) {

    static final String USAGE = """
            Usage: FrontDesk [--practice DIR] [--database FILE|URL] [--fresh]

              --practice DIR    play the story on the practice in DIR: patients.csv, guarantors.csv and
                                associated_charts.csv, instead of the one that comes with the program
              --database FILE   keep the data in that file instead of front-desk.db
              --database URL    keep it in that database: jdbc:postgresql://HOST/DATABASE?user=..&password=..
                                or jdbc:h2:..
              --fresh           throw away what the file holds, and begin anew""";

    private static final String FILE = "front-desk.db";

    /** What becomes of the data of the last time. */
    enum Start {
        /** It is gone on with. */
        GO_ON,
        /** It is thrown away. */
        AFRESH
    }

    /** Empty if something was typed that means nothing; files lie in {@code directory} unless it is said. */
    static Optional<Options> parse(List<String> typed, Path directory) {
        Options options = new Options(Optional.empty(), Database.in(directory.resolve(FILE)), Start.GO_ON);
        Iterator<String> words = typed.iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("--fresh")) {
                options = new Options(options.practice, options.database, Start.AFRESH);
            } else if (word.equals("--practice") && words.hasNext()) {
                options = new Options(Optional.of(Path.of(words.next())), options.database, options.start);
            } else if (word.equals("--database") && words.hasNext()) {
                options = new Options(options.practice, Database.named(words.next(), directory), options.start);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(options);
    }
}
