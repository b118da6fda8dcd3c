package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.fixture.ImportReport;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the story: {@code FrontDesk [--practice DIR]}. */
public final class FrontDesk {

    private static final int MISUSED = 2;
    private static final String USAGE = """
            Usage: FrontDesk [--practice DIR]

              --practice DIR   play the story on the practice in DIR: patients.csv, guarantors.csv and
                               associated_charts.csv, instead of the one that comes with the program""";

    private FrontDesk() {}

    /** Plays the story and ends; the exit code is 2 if the arguments or the practice cannot be used. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        if (!arguments.isEmpty() && (arguments.size() != 2 || !"--practice".equals(arguments.get(0)))) {
            err.println(USAGE);
            return MISUSED;
        }
        return arguments.isEmpty()
                ? play(PracticeRoster.shipped(), out, err)
                : playIn(Path.of(arguments.get(1)), out, err);
    }

    private static int playIn(Path directory, PrintStream out, PrintStream err) {
        if (!Files.isDirectory(directory)) {
            err.println("There is no directory " + directory);
            return MISUSED;
        }
        return play(PracticeRoster.load(directory, ArticleFamily.create().practice()), out, err);
    }

    private static int play(PracticeRoster roster, PrintStream out, PrintStream err) {
        ImportReport report = roster.report();
        report.problems().forEach(err::println);
        Desk desk = new Desk(roster, new Terminal(out));
        return Cast.of(desk)
                .map(cast -> {
                    new Story(desk, cast).play(report);
                    return 0;
                })
                .orElseGet(() -> {
                    err.println("The story needs an open chart of a child and two of adults; this practice has not"
                            + " got them.");
                    return MISUSED;
                });
    }
}
