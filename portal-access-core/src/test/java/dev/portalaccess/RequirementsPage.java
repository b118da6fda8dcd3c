package dev.portalaccess;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code docs/requirements.md} says, as far as a machine reads it.
 *
 * @param rules how far each rule has got
 * @param threats the test classes named beside each threat; none where there are none yet
 * @param laterThreats the threats to what is not built
 */
record RequirementsPage(Map<String, Status> rules, Map<String, Set<String>> threats, Set<String> laterThreats) {

    private static final Pattern RULE = Pattern.compile("- \\*\\*(PA-\\d{3})\\*\\* \\((built|begun|later)\\) \\S.*");
    private static final Pattern THREAT = Pattern.compile("\\| (T\\d{2}) \\| \\S.* \\| ([^|]+) \\|");
    private static final Set<String> NO_CLASSES = Set.of("open", "later");

    /** How far a rule has got. */
    enum Status {
        BUILT,
        BEGUN,
        LATER
    }

    static RequirementsPage read() {
        List<String> lines = SourceCheckout.lines("requirements.md");
        List<MatchResult> threats = matches(THREAT, lines, "| T");
        return new RequirementsPage(
                matches(RULE, lines, "- **PA").stream()
                        .collect(toMap(
                                rule -> rule.group(1),
                                rule -> Status.valueOf(rule.group(2).toUpperCase(Locale.ROOT)))),
                threats.stream().collect(toMap(threat -> threat.group(1), threat -> classes(threat.group(2)))),
                threats.stream()
                        .filter(threat -> threat.group(2).equals("later"))
                        .map(threat -> threat.group(1))
                        .collect(toSet()));
    }

    Set<String> rulesThatAre(Status... wanted) {
        return rules.keySet().stream()
                .filter(rule -> Arrays.asList(wanted).contains(rules.get(rule)))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Set<String> classes(String cell) {
        return NO_CLASSES.contains(cell) ? Set.of() : new TreeSet<>(List.of(cell.split(", ")));
    }

    /** Every line that begins like one of the pattern has to be one: a slip must not take a rule out of the count. */
    private static List<MatchResult> matches(Pattern pattern, List<String> lines, String beginning) {
        Stream<String> begun =
                lines.stream().filter(line -> line.startsWith(beginning)).filter(line -> !line.startsWith("| Threat"));
        return begun.map(line -> match(pattern, line)).toList();
    }

    private static MatchResult match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("docs/requirements.md has a line that cannot be read: " + line);
        }
        return matcher.toMatchResult();
    }
}
