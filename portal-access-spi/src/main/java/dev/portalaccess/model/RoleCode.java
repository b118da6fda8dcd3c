package dev.portalaccess.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One line of {@code relationships.txt}. */
record RoleCode(String code, List<String> broader, Optional<String> v2, Optional<String> retired) {

    private static final String FILE = "relationships.txt";

    static List<RoleCode> readAll() {
        try (InputStream file = RoleCode.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(RoleCode::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RoleCode parse(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        List<String> rest = words.subList(1, words.size());
        return new RoleCode(words.get(0), broader(rest), marked("=", rest), marked("~", rest));
    }

    private static List<String> broader(List<String> words) {
        return words.stream().filter(word -> Character.isLetter(word.charAt(0))).toList();
    }

    private static Optional<String> marked(String mark, List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(mark))
                .map(word -> word.substring(1))
                .findFirst();
    }
}
