package dev.portalaccess.internal.engine;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.model.Issuance.Waiver;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects everything there is to say about a command, each thing once, in the order it was found. */
public final class FindingCollector {

    private final Set<Finding> all;

    /** None yet. */
    public FindingCollector() {
        this(List.of());
    }

    /** Those so far. */
    FindingCollector(List<Finding> first) {
        all = new LinkedHashSet<>(first);
    }

    /** One more. */
    public void add(Finding finding) {
        all.add(finding);
    }

    /** One more, as severe as it usually is. */
    public void add(FindingCode complaint, String path, String... arguments) {
        all.add(complaint.at(path, arguments));
    }

    /** All of those. */
    public void addAll(List<Finding> others) {
        all.addAll(others);
    }

    /** All of them. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** Whether they refuse, given what the caller takes on. */
    public boolean hasRefusal(List<Waiver> waivers) {
        return all.stream().anyMatch(finding -> refuses(finding, waivers));
    }

    /** The waivers that were needed: those of findings that would have refused. */
    public List<Waiver> usedWaivers(List<Waiver> waivers) {
        return waivers.stream()
                .filter(waiver -> all.stream().anyMatch(finding -> isLiftedBy(finding, waiver)))
                .toList();
    }

    private static boolean refuses(Finding finding, List<Waiver> waivers) {
        return switch (finding.severity()) {
            case ERROR -> true;
            case OVERRIDABLE -> waivers.stream().noneMatch(waiver -> isLiftedBy(finding, waiver));
            case WARNING -> false;
        };
    }

    private static boolean isLiftedBy(Finding finding, Waiver waiver) {
        return finding.severity() == Severity.OVERRIDABLE && finding.code().equals(waiver.code());
    }

    /** What it adds to the audit trail when it refuses: the code and the rule of the first that does. */
    public Optional<Finding> firstRefusal(List<Waiver> waivers) {
        return all.stream().filter(finding -> refuses(finding, waivers)).findFirst();
    }
}
