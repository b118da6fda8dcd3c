package dev.portalaccess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in, found upward from the working directory. */
public final class SourceCheckout {

    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private SourceCheckout() {}

    /** A page or list in {@code docs}. */
    public static List<String> lines(String page) {
        return reading(() -> Files.readAllLines(ROOT.resolve("docs").resolve(page)));
    }

    /** The names of the pages in a folder of {@code docs}, sorted. */
    static List<String> pages(String folder) {
        return children(ROOT.resolve("docs").resolve(folder))
                .map(page -> page.getFileName().toString())
                .sorted()
                .toList();
    }

    static String text(Path file) {
        return reading(() -> Files.readString(file));
    }

    /** Returns the Java files of every module in that folder of it, such as {@code src/test/java}. */
    static List<Path> sources(String folder) {
        return modules().stream()
                .flatMap(module -> sources(module, folder).stream())
                .toList();
    }

    /** Returns the Java files of one module in that folder of it; none if it has no such folder. */
    static List<Path> sources(Path module, String folder) {
        Path root = module.resolve(folder);
        return Files.isDirectory(root) ? files(root, ".java") : List.of();
    }

    /** Returns the files in {@code src/main/resources} of every module. */
    static List<Path> resources() {
        return resources("src/main/resources");
    }

    /** Returns the files of every module in that folder of it. */
    static List<Path> resources(String resources) {
        return modules().stream()
                .map(module -> module.resolve(resources))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder, "").stream())
                .toList();
    }

    /** Returns the documents for readers: the pages at the top, those in {@code docs}, and those beside a module. */
    static List<Path> documents() {
        return Stream.concat(Stream.of(ROOT.resolve("docs")), Stream.concat(Stream.of(ROOT), modules().stream()))
                .flatMap(folder -> folder.endsWith("docs")
                        ? files(folder, ".md").stream()
                        : children(folder).filter(file -> file.toString().endsWith(".md")))
                .toList();
    }

    /** Returns the folders of the modules that a host can depend on. */
    static List<Path> publishedModules() {
        return modules().stream()
                .filter(module -> !module.startsWith(ROOT.resolve("examples")) && !module.endsWith("benchmarks"))
                .toList();
    }

    /** Returns the modules' folders. */
    static List<Path> modules() {
        return Stream.of(ROOT, ROOT.resolve("examples"), ROOT.resolve("adapters"))
                .filter(Files::isDirectory)
                .flatMap(SourceCheckout::children)
                .filter(child -> Files.isDirectory(child.resolve("src")))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = reading(() -> Files.walk(folder))) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> found = reading(() -> Files.list(folder))) {
            return found.toList().stream();
        }
    }

    private static Path root(Path from) {
        return Files.exists(from.resolve("docs").resolve("requirements.md")) ? from : root(from.getParent());
    }

    private static <T> T reading(Reading<T> read) {
        try {
            return read.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T get() throws IOException;
    }
}
