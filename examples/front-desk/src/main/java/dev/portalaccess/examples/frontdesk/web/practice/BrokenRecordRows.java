package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stored records that are not as the library wrote them, in the words of staff; ids only, no names. */
final class BrokenRecordRows {

    /** What a decision and a command notice by themselves; everything else only a check finds. */
    private static final Set<String> NOTICED = Set.of(
            BrokenSeal.MISSING,
            BrokenSeal.MISMATCH,
            BrokenSeal.UNREADABLE,
            BrokenSeal.UNLISTED,
            BrokenSeal.GONE,
            BrokenSeal.MISLED);

    private final VisitorLanguage tongue;
    private final SealMode mode;

    BrokenRecordRows(VisitorLanguage tongue, SealMode mode) {
        this.tongue = tongue;
        this.mode = mode;
    }

    /**
     * A record that was changed past the library.
     *
     * @param what the kind of record
     * @param id its id
     * @param how what happened to it
     * @param effect what does not work until it is in order
     * @param chart the id of the chart if the record is that of a chart; otherwise empty
     * @param isRefused whether the library refuses what rests on the record
     */
    public record Row(String what, String id, String how, String effect, String chart, boolean isRefused) {}

    /** Returns the records as rows, each once. While seals are adopted, a record without one is not among them. */
    List<Row> of(List<BrokenSeal> broken) {
        Set<String> refused = broken.stream()
                .filter(one -> mode == SealMode.REQUIRED && isNoticed(one))
                .map(BrokenRecordRows::key)
                .collect(Collectors.toSet());
        return broken.stream()
                .filter(one -> mode == SealMode.REQUIRED || !one.code().equals(BrokenSeal.MISSING))
                .map(one -> row(one, refused.contains(key(one))))
                .distinct()
                .toList();
    }

    /** Every use of a link also compares the practice's record, which has the report of a restored backup, with its log. */
    private static boolean isNoticed(BrokenSeal one) {
        boolean isPracticePutBack =
                one.kind().equals("practice-chain") && one.code().equals(BrokenSeal.ROLLED_BACK);
        return isPracticePutBack || NOTICED.contains(one.code());
    }

    private static String key(BrokenSeal one) {
        return one.kind() + " " + one.id();
    }

    private Row row(BrokenSeal one, boolean isRefused) {
        return new Row(
                tongue.sayOr("broken.kind." + one.kind(), "broken.kind.other"),
                one.id(),
                tongue.sayOr("broken.how." + one.code(), "broken.how.other"),
                effect(one, isRefused),
                one.kind().equals("chart") ? one.id() : "",
                isRefused);
    }

    private String effect(BrokenSeal one, boolean isRefused) {
        if (one.code().equals(BrokenSeal.GONE)) {
            return tongue.say("broken.effect.gone");
        }
        return isRefused
                ? tongue.sayOr("broken.effect." + one.kind(), "broken.effect.other")
                : tongue.say("broken.effect.open");
    }
}
