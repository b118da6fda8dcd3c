package dev.portalaccess.finding;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.words.MessageCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A fault in a request, or a warning about it.
 *
 * <p>Codes are open: a later version may bring more, so that code which switches on them needs a default. Safe to log:
 * nothing in it is personal or secret. Immutable.
 *
 * @param code what it is, stable across versions: capitals, digits and underscores, for instance
 *     {@link FindingCode#EMAIL_MISSING}
 * @param severity what it does to the request
 * @param rule the number of the rule behind it, for instance {@code PA-011}
 * @param path where in the request, as in {@code individuals[1].email}; empty if it concerns all of it
 * @param arguments ids, dates, limits or numbers that the message names, in the order of its placeholders; places in a
 *     list are counted from 1
 */
public record Finding(String code, Severity severity, String rule, String path, List<String> arguments) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern RULE = Pattern.compile("PA-\\d{3}");
    private static final MessageCatalog MESSAGES = MessageCatalog.load(Finding.class, "findings");

    /** Rejects a code or a rule number with the wrong spelling. */
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(rule, "rule");
        requireNonNull(path, "path");
        arguments = List.copyOf(arguments);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code must be a name in capitals");
        }
        if (!RULE.matcher(rule).matches()) {
            throw new IllegalArgumentException("rule must read like PA-000");
        }
    }

    /**
     * Returns the message for a person, in one line.
     *
     * @param reader the language of the reader; English if there is no text in that language
     * @return the code itself if this version has no text for it
     */
    public String message(Locale reader) {
        return MESSAGES.find(reader, code, named()).orElse(code);
    }

    private Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            named.put(Integer.toString(i), arguments.get(i));
        }
        return named;
    }
}
