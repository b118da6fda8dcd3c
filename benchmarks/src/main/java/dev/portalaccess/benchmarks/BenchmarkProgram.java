package dev.portalaccess.benchmarks;

import dev.portalaccess.benchmarks.desk.ClicksBenchmark;
import dev.portalaccess.benchmarks.desk.StartBenchmark;
import dev.portalaccess.benchmarks.report.FigureReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program that runs the benchmarks that its arguments name. */
public final class BenchmarkProgram {

    private static final String ALL = "all";
    private static final Map<String, Runnable> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("commit", CommitBenchmark::run);
        BY_NAME.put("decision", DecisionBenchmark::run);
        BY_NAME.put("flat", FlatBenchmark::run);
        BY_NAME.put("strong", StrongDecisionBenchmark::run);
        BY_NAME.put("former", FormerGrantsBenchmark::run);
        BY_NAME.put("statements", StatementsBenchmark::run);
        BY_NAME.put("revocation", RevocationBenchmark::run);
        BY_NAME.put("contention", ContentionBenchmark::run);
        BY_NAME.put("snapshot", SnapshotBenchmark::run);
        BY_NAME.put("seals", SealsBenchmark::run);
        BY_NAME.put("peers", PeersBenchmark::run);
        BY_NAME.put("delivery", DeliveryBenchmark::run);
        BY_NAME.put("roster", RosterBenchmark::run);
        BY_NAME.put("purge", PurgeBenchmark::run);
        BY_NAME.put("heap", HeapBenchmark::run);
        BY_NAME.put("sqlite", SqliteBenchmark::run);
        BY_NAME.put("letters", LettersBenchmark::run);
        BY_NAME.put("mails", MailsBenchmark::run);
        BY_NAME.put("start", StartBenchmark::run);
        BY_NAME.put("clicks", ClicksBenchmark::run);
    }

    private BenchmarkProgram() {}

    /** Runs the named benchmarks, or lists the available ones. */
    public static void main(String[] names) {
        List<String> wanted = new ArrayList<>(List.of(names));
        if (wanted.remove(BenchmarkSizes.LONG)) {
            BenchmarkSizes.lengthen();
        }
        if (wanted.isEmpty() || !wanted.stream().allMatch(BenchmarkProgram::isKnown)) {
            FigureReport.line("name some of " + ALL + ", " + String.join(", ", BY_NAME.keySet()) + "; with "
                    + BenchmarkSizes.LONG + ", they take more time and more rows");
            return;
        }
        FigureReport.machine();
        BY_NAME.forEach((name, benchmark) -> {
            if (wanted.contains(name) || wanted.contains(ALL)) {
                FigureReport.line("== " + name);
                benchmark.run();
            }
        });
    }

    private static boolean isKnown(String name) {
        return name.equals(ALL) || BY_NAME.containsKey(name);
    }
}
