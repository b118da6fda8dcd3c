import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints the slowest test classes of a build over all modules, and how long the build has taken so far.
 *
 * <p>Arguments: the checkout, the instant at which the build began, and the name of the tier. Reports that are older than
 * the build are from another run and left out.
 */
final class SlowestTests {

    private static final int MOST = 20;
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*?\\bname=\"([^\"]+)\"[^>]*?\\btime=\"([0-9.,]+)\"");

    private record Suite(String name, double seconds) {}

    private SlowestTests() {}

    public static void main(String[] arguments) throws IOException {
        Instant begin = Instant.parse(arguments[1]);
        List<Suite> suites = new ArrayList<>();
        for (Path report : reports(Path.of(arguments[0]))) {
            if (!Files.getLastModifiedTime(report).toInstant().isBefore(begin)) {
                Matcher suite = SUITE.matcher(Files.readString(report));
                if (suite.find()) {
                    suites.add(new Suite(suite.group(1), Double.parseDouble(suite.group(2).replace(",", ""))));
                }
            }
        }
        System.out.println("Slowest test classes of the " + arguments[2] + " tier, in seconds:");
        suites.stream()
                .sorted(Comparator.comparingDouble(Suite::seconds).reversed())
                .limit(MOST)
                .forEach(suite -> System.out.printf(Locale.ROOT, "%8.1f  %s%n", suite.seconds(), suite.name()));
        System.out.printf(
                Locale.ROOT,
                "figure: %s-tier-seconds = %d (no goal: depends on the machine)%n",
                arguments[2],
                Duration.between(begin, Instant.now()).toSeconds());
    }

    private static List<Path> reports(Path checkout) throws IOException {
        try (Stream<Path> files = Files.find(checkout, 6, (file, attributes) -> isReport(file))) {
            return files.toList();
        }
    }

    private static boolean isReport(Path file) {
        return file.getParent().endsWith("surefire-reports")
                && file.getFileName().toString().matches("TEST-.*\\.xml");
    }
}
