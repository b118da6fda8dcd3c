package dev.portalaccess.internal.engine;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Encodes the warnings of a command in its receipt, beside the result, so that a repeat returns both (PA-130). */
final class ReceiptCodec {

    private static final String MARK = "!";
    private static final String PARTS = "\u001f";

    private ReceiptCodec() {}

    static List<String> encode(List<Finding> findings, List<String> result) {
        return Stream.concat(findings.stream().map(ReceiptCodec::encodeFinding), result.stream())
                .toList();
    }

    static List<String> result(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith(MARK)).toList();
    }

    static List<Finding> findings(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(MARK))
                .map(line -> decodeFinding(line.substring(MARK.length()).split(PARTS, -1)))
                .toList();
    }

    private static String encodeFinding(Finding finding) {
        return MARK
                + String.join(
                        PARTS,
                        Stream.concat(
                                        Stream.of(
                                                finding.code(),
                                                finding.severity().name(),
                                                finding.path()),
                                        finding.arguments().stream())
                                .toList());
    }

    private static Finding decodeFinding(String[] parts) {
        String[] arguments = Arrays.copyOfRange(parts, 3, parts.length);
        Finding finding = FindingDefinition.valueOf(parts[0]).at(parts[2], arguments);
        return Severity.valueOf(parts[1]) == finding.severity()
                ? finding
                : FindingDefinition.valueOf(parts[0]).overridableAt(parts[2], arguments);
    }
}
