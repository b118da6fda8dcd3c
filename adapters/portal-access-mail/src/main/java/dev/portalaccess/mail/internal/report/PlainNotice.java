package dev.portalaccess.mail.internal.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report in words for people, up to where it quotes the mail it is about.
 *
 * @param subject its subject
 * @param notice its words
 * @param failedRecipients whether its server names who was not reached, as Exim does
 */
record PlainNotice(String subject, String notice, boolean failedRecipients) {

    private static final int LONGEST = 32_000;

    private static final String UNKNOWN_FAILURE = "5.0.0";

    /** Where the mail begins that came back. */
    private static final Pattern QUOTED = Pattern.compile("(?im)^(?:[-=_* ]{2,}.{0,40}(?:copy of|original message"
            + "|returned (?:message|mail)|message (?:header|text|body)|unsent message|headers? of|below this line"
            + "|undelivered message|failed message).*|return-path: .*|received: .*)$");

    /** The beginning that qmail's format prescribes. */
    private static final Pattern QMAIL = Pattern.compile("\\s*Hi\\. This is the ");

    private static final Pattern LATE = Pattern.compile("(?i)\\b(?:is|been|was|delivery) (?:temporarily )?delayed\\b"
            + "|delay(?:ed)? (?:mail|message|delivery|notif|notice|warning)|not yet been delivered"
            + "|could not be delivered (?:yet|so far)|not yet (?:be|been) delivered"
            + "|(?:will|shall|to) (?:continue|keep|be re)[a-z-]{0,4} ?(?:to )?(?:try|tried|trying|attempt|retried)"
            + "|will (?:try|retry|be retried)|still (?:trying|being tried|retrying)|delivery attempts will continue"
            + "|transient non-fatal|warning: (?:could not|message)|no action is required|do not need to resend");

    private static final Pattern FINAL = Pattern.compile("(?i)permanent|(?<!non-)fatal error|(?:giv(?:en|ing)|gave) up"
            + "|not be retried|no further (?:attempts|delivery)|retry time(?:out)? (?:has been )?exceeded"
            + "|(?:queue|queued) (?:too|for too) long|user unknown|unknown user|no such user|does ?n[o']t exist"
            + "|does not exist|unrouteable|mailbox (?:is )?full|over quota|invalid recipient|not listed in");

    private static final Pattern FAILED = Pattern.compile("(?i)undeliver|returned mail|delivery (?:has )?fail"
            + "|failure notice|could ?n[o']t be delivered|could not be|can ?not be delivered|was not delivered"
            + "|were not delivered|not able to deliver|unable to deliver|wasn't able to|did not reach|no entregado"
            + "|n'a pas pu|nicht zugestellt|unzustellbar");

    private static final Pattern STATUS = Pattern.compile(
            "(?i)(?:\\b[45][0-9]{2}[ -]+|#|\\bstatus:? *|\\()#?([45]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");

    private static final Pattern REPLY =
            Pattern.compile("(?i)(?:said:?|error:?|code:?|reply:?|smtp;?|<<<|respon[a-z]*:?"
                    + "|returned:?|was:?|:) *\\(?(5[0-5][0-9])\\b(?!\\.)");

    static PlainNotice of(String subject, String words, boolean failedRecipients) {
        String bounded = words.substring(0, Math.min(LONGEST, words.length()));
        Matcher quoted = QUOTED.matcher(bounded);
        return new PlainNotice(
                subject, quoted.find() ? bounded.substring(0, quoted.start()) : bounded, failedRecipients);
    }

    /** Reports whether it has the form of Exim or qmail, which say no more than that the mail failed. */
    boolean isKnownForm() {
        return failedRecipients || isQmail();
    }

    boolean isQmail() {
        return QMAIL.matcher(notice).lookingAt();
    }

    /** PA-126: a report in words is clear if it cannot mean a delay; everything else is doubtful. */
    ReportKind kind(ReportSender sender) {
        boolean late = says(LATE) && !says(FINAL);
        if (late && sender.mayReport()) {
            return ReportKind.DELAYED;
        }
        boolean clear = isKnownForm() ? !says(LATE) || says(FINAL) : isClear();
        return clear && (sender.isServer() || (isKnownForm() && sender.emptyReturnPath()))
                ? ReportKind.BOUNCED
                : ReportKind.DOUBTFUL;
    }

    private boolean isClear() {
        Optional<String> status = status();
        boolean temporary = status.filter(code -> code.startsWith("4")).isPresent();
        boolean permanent = status.isPresent() || REPLY.matcher(notice).find() || (says(FAILED) && says(FINAL));
        return permanent && !temporary && !says(LATE);
    }

    private boolean says(Pattern words) {
        return Stream.of(subject, notice).anyMatch(text -> words.matcher(text).find());
    }

    String code() {
        return status().orElse(UNKNOWN_FAILURE);
    }

    private Optional<String> status() {
        Matcher found = STATUS.matcher(notice);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
