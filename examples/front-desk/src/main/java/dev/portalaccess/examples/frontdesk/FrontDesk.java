package dev.portalaccess.examples.frontdesk;

import com.openhtmltopdf.util.XRLog;
import dev.portalaccess.examples.frontdesk.embedding.KeyFile;
import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import dev.portalaccess.examples.frontdesk.web.SiteLimits;
import dev.portalaccess.jdbc.SchemaException;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The program that opens the front desk; {@code FrontDesk --help} lists its options. */
public final class FrontDesk {

    private static final int MISUSED = 2;

    private FrontDesk() {}

    /**
     * Opens the front desk and runs until the process is ended. If the arguments, the practice, the port or the folder
     * cannot be used, prints one line with the reason and exits with code 2.
     */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), Path.of(""), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, Path directory, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(CommandLineOptions.USAGE);
            return 0;
        }
        try {
            open(CommandLineOptions.parse(arguments, directory), out, err);
            return 0;
        } catch (UsageException | KeyFile.Unusable e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (SchemaException e) {
            err.println("The database cannot be used: " + e.getMessage());
            return MISUSED;
        } catch (AccessStoreException e) {
            err.println("The database cannot be used (" + e.code() + ").");
            return MISUSED;
        }
    }

    private static void open(CommandLineOptions options, PrintStream out, PrintStream err) {
        // The layout engine would log its fonts for each letter; this program owns its process and may silence it.
        XRLog.setLoggingEnabled(false);
        PracticeRoster roster = PracticeLoader.in(options.practice());
        roster.report().problems().forEach(err::println);
        InstantSource machine = SystemSources.clock();
        InstantSource clock = () -> machine.instant().plus(options.ahead());
        OpenFrontDesk opening = OpenFrontDesk.open(
                options.data(),
                new OpenFrontDesk.Site(options.port(), SiteLimits.reachedBy(options.hosts())),
                roster,
                clock,
                out::println);
        out.println("The front desk is open at " + opening.address());
        if (options.stay() == CommandLineOptions.Stay.ONCE) {
            try (opening) {
                out.println(FirstPageCheck.of(opening.address()));
            }
            return;
        }
        out.println("Its data is in " + options.data().toAbsolutePath().normalize() + ". Ctrl-C closes it.");
        Runtime.getRuntime().addShutdownHook(new Thread(opening::close, "closing"));
    }
}
