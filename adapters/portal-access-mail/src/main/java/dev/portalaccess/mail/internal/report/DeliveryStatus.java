package dev.portalaccess.mail.internal.report;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine-readable part of a report (RFC 3464): fields about the mail, then fields for each recipient. */
final class DeliveryStatus {

    private static final String UNKNOWN_FAILURE = "5.0.0";

    private static final Pattern STATUS = Pattern.compile("([245])\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9])");
    private static final Pattern STATUS_IN_REPLY =
            Pattern.compile("\\b[45][0-9]{2}[ -][#(]?([45]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9])");
    private static final Pattern ACTION = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    /** The most groups of fields; usually there is one for the mail and one for its only recipient. */
    private static final int MOST_GROUPS = 16;

    private final List<InternetHeaders> groups;

    private DeliveryStatus(List<InternetHeaders> groups) {
        this.groups = groups;
    }

    /** What a report says of one recipient. */
    private enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED,
        UNRECOGNISED;

        static Action of(String value) {
            Matcher word = ACTION.matcher(value.strip().toLowerCase(Locale.ROOT));
            String name = word.lookingAt() ? word.group() : "";
            return Arrays.stream(values())
                    .filter(action -> action != UNRECOGNISED
                            && action.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElse(UNRECOGNISED);
        }
    }

    static DeliveryStatus of(byte[] fields) throws MessagingException {
        ByteArrayInputStream rest = new ByteArrayInputStream(fields);
        List<InternetHeaders> groups = new ArrayList<>();
        while (rest.available() > 0 && groups.size() < MOST_GROUPS) {
            InternetHeaders group = new InternetHeaders(rest);
            if (group.getAllHeaders().hasMoreElements()) {
                groups.add(group);
            }
        }
        return new DeliveryStatus(groups);
    }

    Stream<String> envelopeIds() {
        return groups.stream().flatMap(group -> fields(group, "Original-Envelope-Id"));
    }

    /** Returns the values of all fields. */
    Stream<String> values() {
        return groups.stream().flatMap(group -> HeaderValues.all(group.getAllHeaders()));
    }

    /**
     * PA-126: the actions decide, not the first digit of a status (RFC 3464, 2.3.3). A mail has one reader; if several
     * recipients are named, it was passed on, and it failed for good only if it failed for each of them.
     *
     * @return empty if the fields name no action
     */
    Optional<ReportKind> kind() {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        groups.stream()
                .flatMap(group -> fields(group, "Action"))
                .map(Action::of)
                .forEach(actions::add);
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        if (actions.equals(EnumSet.of(Action.FAILED))) {
            return Optional.of(ReportKind.BOUNCED);
        }
        if (actions.contains(Action.FAILED) || actions.contains(Action.UNRECOGNISED)) {
            return Optional.of(ReportKind.DOUBTFUL);
        }
        return Optional.of(actions.contains(Action.DELAYED) ? ReportKind.DELAYED : ReportKind.NO_FAILURE);
    }

    /** Returns the status of a recipient that failed, or else of any; if it has none, that in the server's answer. */
    String code() {
        return codes(groups.stream().filter(DeliveryStatus::hasFailed))
                .or(() -> codes(groups.stream()))
                .orElse(UNKNOWN_FAILURE);
    }

    private static Optional<String> codes(Stream<InternetHeaders> groups) {
        return groups.flatMap(group -> Stream.concat(
                        fields(group, "Status").flatMap(value -> found(STATUS, 0, value)),
                        fields(group, "Diagnostic-Code").flatMap(value -> found(STATUS_IN_REPLY, 1, value))))
                .filter(code -> code.charAt(0) != '2')
                .findFirst();
    }

    private static boolean hasFailed(InternetHeaders group) {
        return fields(group, "Action").map(Action::of).anyMatch(Action.FAILED::equals);
    }

    // Some servers say in words behind a status what it means.
    private static Stream<String> found(Pattern pattern, int part, String value) {
        Matcher found = pattern.matcher(value);
        boolean present = part == 0 ? found.lookingAt() : found.find();
        return present ? Stream.of(found.group(part)) : Stream.empty();
    }

    private static Stream<String> fields(InternetHeaders group, String name) {
        return HeaderValues.named(group.getHeader(name));
    }
}
