package dev.portalaccess.internal.history;

import com.google.common.base.Splitter;
import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandEffect;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An age policy in the lines of a {@link PolicyText}: first the policy, then each band, and behind a band its rules.
 *
 * <p>The form of the lines never changes.
 */
final class AgePolicyText {

    private static final String POLICY = "age ";
    private static final String SOURCE = "age-source ";
    private static final String BAND = "band ";
    private static final String RULE = "rule ";
    private static final String NOT_STATED = "-";
    private static final Splitter WORDS = Splitter.on(' ');
    private static final Splitter ITEMS = Splitter.on(',').omitEmptyStrings();

    private AgePolicyText() {}

    /** Returns the lines of the policy. */
    static List<String> lines(AgePolicy policy) {
        List<String> lines = new ArrayList<>();
        lines.add(POLICY
                + String.join(
                        " ",
                        policy.code(),
                        Integer.toString(policy.version()),
                        Integer.toString(policy.majority()),
                        Integer.toString(policy.ownAccountFrom())));
        if (!policy.source().isEmpty()) {
            lines.add(SOURCE + policy.sourceDate().map(LocalDate::toString).orElse(NOT_STATED) + " "
                    + inOneLine(policy.source()));
        }
        policy.bands().forEach(band -> {
            lines.add(BAND + band.from() + " "
                    + band.until().map(Object::toString).orElse(NOT_STATED));
            new TreeMap<>(band.rules()).forEach((basis, rule) -> lines.add(RULE + basis.name() + " " + text(rule)));
        });
        return lines;
    }

    private static String text(BandRule rule) {
        return String.join(
                " ",
                rule.effect().name(),
                text(Optional.of(rule.widest())),
                rule.obligations().stream().sorted().map(Obligation::code).collect(Collectors.joining(",", "[", "]")),
                text(rule.withConsent()),
                text(rule.withClinician()),
                inOneLine(rule.ground()));
    }

    private static String text(Optional<Scope> scope) {
        return scope.map(stated -> stated.levels().entrySet().stream()
                        .map(area -> area.getKey().path() + "=" + area.getValue())
                        .collect(Collectors.joining(",", "[", "]")))
                .orElse(NOT_STATED);
    }

    private static String inOneLine(String words) {
        return words.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String words(String line) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                words.append(
                        switch (line.charAt(i)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> '\\';
                        });
            } else {
                words.append(c);
            }
        }
        return words.toString();
    }

    /**
     * Returns the policy in the lines among others.
     *
     * @throws IllegalArgumentException or IndexOutOfBoundsException if there is none that can be read
     */
    static AgePolicy read(List<String> lines) {
        List<String> head = WORDS.splitToList(first(lines, POLICY));
        AgePolicy.Builder policy = AgePolicy.builder(head.get(0), Integer.parseInt(head.get(1)))
                .majority(Integer.parseInt(head.get(2)))
                .ownAccountFrom(Integer.parseInt(head.get(3)));
        lines.stream().filter(line -> line.startsWith(SOURCE)).forEach(line -> readSource(line, policy));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(BAND)) {
                policy.band(band(
                        WORDS.splitToList(lines.get(i).substring(BAND.length())),
                        lines.subList(i + 1, lines.size()).stream()
                                .takeWhile(line -> line.startsWith(RULE))
                                .map(line -> line.substring(RULE.length()))));
            }
        }
        return policy.build();
    }

    private static String first(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line of an age policy"));
    }

    private static void readSource(String line, AgePolicy.Builder policy) {
        String[] parts = line.substring(SOURCE.length()).split(" ", 2);
        if (parts[0].equals(NOT_STATED)) {
            policy.source(words(parts[1]));
        } else {
            policy.source(words(parts[1]), LocalDate.parse(parts[0]));
        }
    }

    private static AgeBand band(List<String> ages, Stream<String> rules) {
        Optional<Integer> until =
                Optional.of(ages.get(1)).filter(end -> !end.equals(NOT_STATED)).map(Integer::valueOf);
        return new AgeBand(
                Integer.parseInt(ages.get(0)),
                until,
                rules.map(line -> line.split(" ", 2))
                        .collect(Collectors.toMap(parts -> LegalBasis.valueOf(parts[0]), parts -> rule(parts[1]))));
    }

    private static BandRule rule(String line) {
        String[] parts = line.split(" ", 6);
        return new BandRule(
                scope(parts[1]).orElseThrow(IllegalArgumentException::new),
                obligations(parts[2]),
                BandEffect.valueOf(parts[0]),
                scope(parts[3]),
                scope(parts[4]),
                words(parts[5]));
    }

    private static Set<Obligation> obligations(String list) {
        return items(list).map(Obligation::new).collect(Collectors.toSet());
    }

    private static Optional<Scope> scope(String list) {
        if (list.equals(NOT_STATED)) {
            return Optional.empty();
        }
        Map<ChartArea, AccessLevel> levels = new TreeMap<>();
        items(list)
                .map(area -> area.split("=", 2))
                .forEach(area -> levels.put(new ChartArea(area[0]), AccessLevel.valueOf(area[1])));
        return Optional.of(Scope.of(levels));
    }

    private static Stream<String> items(String list) {
        return ITEMS.splitToStream(list.substring(1, list.length() - 1));
    }
}
