package dev.portalaccess.examples.frontdesk;

import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.jdbc.SchemaException;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.AccessStoreException;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starts the story: {@code FrontDesk --help} says with which options. */
public final class FrontDesk {

    private static final int STOPPED = 1;
    private static final int MISUSED = 2;

    private FrontDesk() {}

    /**
     * Plays the story and ends; the exit code is 2 if the arguments, the practice or the database cannot be used, and 1 if
     * the database fails on the way.
     */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), Path.of(""), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, Path directory, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(Options.USAGE);
            return 0;
        }
        try {
            Optional<Options> options = Options.parse(arguments, directory);
            if (options.isEmpty()) {
                err.println(Options.USAGE);
                return MISUSED;
            }
            play(options.get(), new Terminal(out), err);
            return 0;
        } catch (Unusable e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (SchemaException e) {
            err.println("The database cannot be used: " + e.getMessage());
            return MISUSED;
        } catch (AccessStoreException e) {
            err.println("The database failed (" + e.code() + "). Start the program again: it goes on where it was.");
            return STOPPED;
        }
    }

    private static void play(Options options, Terminal terminal, PrintStream err) {
        PracticeRoster roster = Practices.in(options.practice());
        roster.report().problems().forEach(err::println);
        PracticeId practice = roster.practice().id();
        Cast cast = Cast.of(roster.charts().all(practice))
                .orElseThrow(
                        () -> new Unusable("The story needs an open chart of a child and two of adults; this practice"
                                + " has not got them."));
        if (options.start() == Options.Start.AFRESH) {
            options.database().remove();
        }
        try (HikariDataSource database = options.database().open()) {
            terminal.scene("The practice");
            terminal.say("kept in " + options.database().shown());
            terminal.say(options.outlet().shown());
            new Story(new Desk(roster, database, options.outlet(), terminal), cast).play(roster.report());
        }
    }
}
