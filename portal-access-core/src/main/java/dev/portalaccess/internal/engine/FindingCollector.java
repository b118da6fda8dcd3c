package dev.portalaccess.internal.engine;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.model.Issuance.Waiver;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the findings on a command, each once, in the order of discovery. */
public final class FindingCollector {

    private final Set<Finding> all;

    /** Creates an empty collector. */
    public FindingCollector() {
        this(List.of());
    }

    /** Creates a collector with those findings. */
    FindingCollector(List<Finding> first) {
        all = new LinkedHashSet<>(first);
    }

    /** Adds one finding. */
    public void add(Finding finding) {
        all.add(finding);
    }

    /** Adds one finding with its usual severity. */
    public void add(FindingDefinition definition, String path, String... arguments) {
        all.add(definition.at(path, arguments));
    }

    /** Adds all of those findings. */
    public void addAll(List<Finding> others) {
        all.addAll(others);
    }

    /** Returns every finding. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** Reports whether the findings refuse the command, given the caller's waivers. */
    public boolean hasRefusal(List<Waiver> waivers) {
        return all.stream().anyMatch(finding -> refuses(finding, waivers));
    }

    /** Returns the waivers that were needed, that is those for findings that would have refused. */
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

    /** Returns the first finding that refuses; its code and rule go to the audit trail. */
    public Optional<Finding> firstRefusal(List<Waiver> waivers) {
        return all.stream().filter(finding -> refuses(finding, waivers)).findFirst();
    }
}
