package dev.portalaccess.mail.internal.smtp;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the words of an answer point at. They are looked at last, where its numbers leave the question open; they are
 * nowhere kept.
 */
enum AnswerWords {
    /** A server that wants every first mail again later. */
    GREYLISTED,
    /** The reader's address or mailbox. */
    READER,
    /** The sender's address, reputation or limits, or the text of the mail. */
    SENDER,
    /** The login, the encryption, or the permission to send through this server. */
    SETTINGS,
    /** Nothing that is known. */
    NONE;

    private static final int LONGEST = 2_000;

    private static final Pattern ADDRESS = Pattern.compile("<[^<>]{0,320}>|[^ ]{0,64}@[^ ]{0,255}");

    private record Rule(AnswerWords meaning, Pattern words) {}

    // In the order in which they count.
    private static final List<Rule> RULES = List.of(
            rule(GREYLISTED, "gr[ae]y-? ?list"),
            rule(SENDER, "(?:send(?:er|ing)|daily|hourly|outbound|outgoing|your|message)[^.]{0,20} (?:quota|limit)"),
            rule(
                    READER,
                    "(?:mailbox|inbox|user|recipient|account)[^.]{0,40}(?:\\bfull\\b|quota|exceed|size limit)"
                            + "|over ?-?quota|quota exceeded|insufficient mailbox"),
            rule(
                    SENDER,
                    "\\b(?:spf|dkim|dmarc|rdns|ptr|[dr]n?s?bl|senders?|sending|spam\\w*|unsolicited|blackl\\w*"
                            + "|blockl\\w*|denyl\\w*|listed|reputation|daily|throttl\\w*|virus|malware|phishing)\\b"
                            + "|send(?:ing)? as\\b|client host|reverse (?:dns|hostname)|from (?:address|header)"
                            + "|rate limit|limit exceed|exceeded|too (?:many|much|fast|frequent)|block(?:ed)? (?:list"
                            + "|using|by|for)|message (?:content|refused|rejected)|content"),
            rule(
                    SETTINGS,
                    "\\brelay\\w*|authenticat|authori[sz]ation|\\bauth\\b|log ?in\\b|sign ?in\\b|\\b(?:start)?tls\\b"
                            + "|\\bssl\\b|encrypt|\\b(?:helo|ehlo)\\b|credential|password"),
            rule(
                    READER,
                    "(?:unknown|no such|invalid|bad|unavailable|not a valid|no valid|non-?existent)"
                            + " (?:user|recipient|mailbox|address|account|local|person|domain|destination)"
                            + "|(?:user|recipient|mailbox|address|account|domain|host)[^.]{0,40}(?:unknown|not found"
                            + "|not exist|n't exist|unavailable|not available|rejected|refused|disabled|inactive|invalid"
                            + "|suspended|closed|no longer|not known|expired|not valid|not active|not accept)"
                            + "|(?:does not|doesn't) (?:exist|have)|unrouteable|not our customer|no mailbox|no longer"),
            rule(SENDER, "polic(?:y|ies)|block|banned|abuse|denied by|rejected by|\\brates?\\b|\\bips?\\b"));

    private static Rule rule(AnswerWords meaning, String words) {
        return new Rule(meaning, Pattern.compile(words));
    }

    /** Returns what the answer's words say; any address in it is left out first, as it may spell anything. */
    static AnswerWords in(String answer) {
        String lower = plain(answer);
        return RULES.stream()
                .filter(rule -> rule.words.matcher(lower).find())
                .map(Rule::meaning)
                .findFirst()
                .orElse(NONE);
    }

    /** Reports whether the words name a parameter of a command, as in RFC 3461. */
    static boolean nameParameter(String answer) {
        return PARAMETER.matcher(plain(answer)).find();
    }

    private static final Pattern PARAMETER =
            Pattern.compile("\\b(?:notify|envid|ret|orcpt|dsn|parameters?|options?|extensions?)\\b");

    private static String plain(String answer) {
        String bounded = answer.substring(0, Math.min(LONGEST, answer.length()));
        return ADDRESS.matcher(bounded.replaceAll("\\s+", " ")).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
