package dev.portalaccess.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.pdf.PdfLetters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A benchmark of the first page of a process. It starts processes that print one page each and report the time. */
public final class FirstLetterPage {

    private static final int PROCESSES = 5;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final String BETWEEN = " ";

    /**
     * The times of one process, in seconds.
     *
     * @param wall the time from before the fonts were read until the first page was complete
     * @param core the processor time of all threads together in that period
     * @param process the time since the process began
     */
    private record Took(double wall, double core, double process) {

        static Took parse(String line) {
            List<Double> parts =
                    Stream.of(line.split(BETWEEN)).map(Double::valueOf).toList();
            return new Took(parts.get(0), parts.get(1), parts.get(2));
        }

        void tell() {
            FigureReport.line(wall + BETWEEN + core + BETWEEN + process);
        }
    }

    private FirstLetterPage() {}

    /** Prints one page and reports the time. The content of the page is made before the clock starts. */
    public static void main(String[] none) {
        LettersBenchmark.silence();
        Letter letter = MessageSamples.letter();
        long begun = System.nanoTime();
        long worked = ThreadPace.cpuNanos();
        LettersBenchmark.print(PdfLetters.standard().to(OutputStream.nullOutputStream()), letter);
        double core = ThreadPace.seconds(ThreadPace.cpuNanos() - worked);
        double wall = ThreadPace.seconds(System.nanoTime() - begun);
        new Took(wall, core, ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND).tell();
    }

    static void measure() {
        List<Took> all =
                IntStream.range(0, PROCESSES).mapToObj(i -> inAProcess()).toList();
        FigureReport.line(String.format(
                Locale.ROOT,
                "first page: %.2f to %.2f s; %.2f s of a core; %.2f s since the process began",
                walls(all).min().orElseThrow(),
                walls(all).max().orElseThrow(),
                AlternatingRounds.median(all.stream().mapToDouble(Took::core)),
                AlternatingRounds.median(all.stream().mapToDouble(Took::process))));
        FigureReport.atMost("letter-first-page-cold-seconds", AlternatingRounds.median(walls(all)), 3);
    }

    private static DoubleStream walls(List<Took> all) {
        return all.stream().mapToDouble(Took::wall);
    }

    private static Took inAProcess() {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            return Took.parse(new String(builder.start().getInputStream().readAllBytes(), UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the command line of a new process with the same JVM options as this one. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("--class-path", System.getProperty("java.class.path"), FirstLetterPage.class.getName()));
        return command;
    }
}
