import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints the slowest tests of a build over all modules, and how long the build has taken so far.
 *
 * <p>Arguments: the checkout, the instant at which the build began, and the name of the tier. Reports that are older
 * than the build are from another run and left out.
 */
final class SlowestTests {

    private static final int MOST = 20;
    private static final int DEEPEST = 6;

    /** Seconds on two cores. Nothing fails above them, as the time depends on the machine. */
    private static final Map<String, String> GOALS = Map.of("quick", "at most 230", "thorough", "at most 1500");

    private SlowestTests() {}

    public static void main(String[] arguments) throws Exception {
        Instant begin = Instant.parse(arguments[1]);
        Map<String, Double> seconds = new TreeMap<>();
        for (Path report : reports(Path.of(arguments[0]), begin)) {
            read(report, seconds);
        }
        if (!seconds.isEmpty()) {
            System.out.println("Slowest tests of the " + arguments[2] + " tier, in seconds:");
            seconds.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(MOST)
                    .forEach(test -> System.out.printf(Locale.ROOT, "%8.1f  %s%n", test.getValue(), test.getKey()));
            System.out.printf(
                    Locale.ROOT,
                    "figure: %s-tier-seconds = %d (goal %s)%n",
                    arguments[2],
                    Duration.between(begin, Instant.now()).toSeconds(),
                    GOALS.getOrDefault(arguments[2], "none"));
        }
    }

    private static List<Path> reports(Path checkout, Instant begin) throws IOException {
        try (Stream<Path> files = Files.find(
                checkout,
                DEEPEST,
                (file, facts) -> file.toString().matches(".*surefire-reports.TEST-[^/]*\\.xml")
                        && !facts.lastModifiedTime().toInstant().isBefore(begin))) {
            return files.toList();
        }
    }

    /** The runs of a test with several arguments count together. */
    private static void read(Path report, Map<String, Double> seconds) throws Exception {
        NodeList tests = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            String name = test.getAttribute("classname") + "." + test.getAttribute("name").replaceFirst("\\s*[({\\[].*", "");
            seconds.merge(name, Double.valueOf(test.getAttribute("time").replace(",", "")), Double::sum);
        }
    }
}
