package dev.portalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No module has a cycle among its packages. This is read from the sources, so that one test sees every module, even one
 * that core's tests do not depend on.
 */
class PackageCycleTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern DECLARED = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern NAMED = Pattern.compile("\\bdev(?:\\.[a-z]\\w*)+(?=\\.[A-Z])");

    static List<Path> modules() {
        return SourceCheckout.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_has_no_cycle_among_its_packages(Path module) {
        Map<String, Set<String>> uses = uses(module);

        assertThat(uses).isNotEmpty();
        assertThat(uses.keySet())
                .as("packages of %s that use themselves through others", module.getFileName())
                .noneMatch(start -> reachable(uses, start).contains(start));
    }

    /** Returns for each package of the module the other packages of the module that its code names. */
    private static Map<String, Set<String>> uses(Path module) {
        Map<String, Set<String>> uses = new TreeMap<>();
        SourceCheckout.sources(module, "src/main/java").forEach(file -> {
            String code = COMMENT.matcher(SourceCheckout.text(file)).replaceAll("");
            Matcher declared = DECLARED.matcher(code);
            if (declared.find()) {
                NAMED.matcher(code)
                        .results()
                        .map(MatchResult::group)
                        .forEach(uses.computeIfAbsent(declared.group(1), name -> new TreeSet<>())::add);
            }
        });
        uses.forEach((user, used) -> {
            used.retainAll(uses.keySet());
            used.remove(user);
        });
        return uses;
    }

    private static Set<String> reachable(Map<String, Set<String>> uses, String start) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(uses.get(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(uses.get(next));
            }
        }
        return reached;
    }
}
