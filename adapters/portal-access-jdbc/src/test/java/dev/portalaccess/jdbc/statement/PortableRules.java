package dev.portalaccess.jdbc.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What engines that spread rows over machines refuse, according to their documentation or a run on them. */
public final class PortableRules {

    private static final Pattern LOCK = Pattern.compile("\\bfor (update|share|no key update|key share)\\b");
    private static final Pattern CHANGE = Pattern.compile("\\b(?:insert into|delete from|update) (portal_\\w+)");
    private static final Pattern WITHIN_PRACTICE = Pattern.compile("\\bwhere (?:\\w+\\.)?practice = \\?");

    private PortableRules() {}

    /** Fails if an engine would refuse the statement. */
    public static void inspect(String statement) {
        String sql = statement.toLowerCase(Locale.ROOT);
        assertThat(sql).as("collation in a statement").doesNotContain("collate");
        assertThat(sql).as("advisory lock").doesNotContain("advisory");
        if (LOCK.matcher(sql).find()) {
            assertThat(WITHIN_PRACTICE.matcher(sql).find())
                    .as("row locks within one practice only: " + sql)
                    .isTrue();
        }
        List<String> changed = CHANGE.matcher(sql)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(changed).as("a table changed twice by " + sql).doesNotHaveDuplicates();
    }
}
