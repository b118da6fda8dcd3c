package dev.portalaccess.benchmarks.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JVM's log of its collections, in MiB.
 *
 * @param collections the number of collections
 * @param before the most heap in use at the beginning of a collection
 * @param after the most heap in use at the end of a collection; after a young collection this exceeds the live heap
 * @param full the number of full collections, which show a shortage of memory unless they were requested
 * @param living the heap that the last full collection left
 */
record HeapLog(int collections, int before, int after, int full, int living) {

    private static final String FULL = "Pause Full";
    private static final Pattern COLLECTION = Pattern.compile(".*Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\).*");

    static HeapLog read(Path file) {
        try {
            List<Matcher> lines = Files.readAllLines(file).stream()
                    .map(COLLECTION::matcher)
                    .filter(Matcher::matches)
                    .toList();
            List<Matcher> full =
                    lines.stream().filter(line -> line.group().contains(FULL)).toList();
            List<Matcher> last = full.subList(Math.max(0, full.size() - 1), full.size());
            return new HeapLog(lines.size(), most(lines, 1), most(lines, 2), full.size(), most(last, 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int most(List<Matcher> lines, int column) {
        return lines.stream()
                .mapToInt(line -> Integer.parseInt(line.group(column)))
                .max()
                .orElse(0);
    }
}
