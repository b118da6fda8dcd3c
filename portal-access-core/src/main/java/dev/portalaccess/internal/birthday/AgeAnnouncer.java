package dev.portalaccess.internal.birthday;

import com.google.common.hash.Hashing;
import dev.portalaccess.age.AgeAnnouncement;
import dev.portalaccess.age.AgeChange;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Announces what patients' ages change, some charts at a time (PA-092). What is announced once is not announced again:
 * each change of a chart is a command of the library with a key of its own, which all callers share.
 */
final class AgeAnnouncer {

    /** A receipt is kept at least as long as the notice is ahead, and a day less is enough. */
    private static final Duration LATEST = Duration.ofDays(1);

    private final CommandRunner commands;
    private final Caller caller;

    AgeAnnouncer(CommandRunner commands, Caller caller) {
        this.commands = commands;
        this.caller = caller;
    }

    AgeAnnouncement announce(Page.Request page, RightsCheck rights) {
        int days = commands.parts().policy().ageNoticeDays();
        if (days == 0) {
            return new AgeAnnouncement(List.of(), List.of(), Optional.empty());
        }
        AgeWalk walk = new AgeWalk(commands.parts(), caller.practice());
        AgeWalk.Stretch stretch = walk.next(page, rights);
        Instant now = commands.parts().now();
        Instant end = LocalDate.ofInstant(now, walk.zone())
                .plusDays(days + 1L)
                .atStartOfDay(walk.zone())
                .toInstant();
        List<ChartId> announced = new ArrayList<>();
        List<ChartId> left = new ArrayList<>(stretch.unreadable());
        for (PatientChart patient : stretch.patients()) {
            for (Instant at : instants(new AgeOutlook(patient, now, end))) {
                ChartId chart = patient.chart().id();
                boolean isDone = run(chart, at);
                (isDone ? announced : left).add(chart);
            }
        }
        return new AgeAnnouncement(announced, left, stretch.next());
    }

    private static Set<Instant> instants(AgeOutlook outlook) {
        Set<Instant> instants = new LinkedHashSet<>();
        outlook.changes().stream()
                .filter(change -> AnnounceAgeCommand.isTold(change.kind()) && isOfOpenGrant(change))
                .flatMap(change -> change.at().stream())
                .filter(at -> at.isAfter(outlook.now().plus(LATEST)))
                .forEach(instants::add);
        return instants;
    }

    /** Access that is held now is announced if it is released in time. */
    private static boolean isOfOpenGrant(AgeChange change) {
        return change.grant()
                .filter(changed -> changed.grant().holds().isEmpty())
                .isPresent();
    }

    private boolean run(ChartId chart, Instant at) {
        Caller library = new Caller(caller.practice(), Actor.LIBRARY, Optional.of(key(chart, at)), List.of());
        return commands.run(new AnnounceAgeCommand(library, new AnnouncedBirthday(chart, at), caller.actor()))
                .fold(done -> true, refused -> false, () -> false);
    }

    private static String key(ChartId chart, Instant at) {
        return "ages-" + at.getEpochSecond() + "-" + Hashing.sha256().hashString(chart.value(), StandardCharsets.UTF_8);
    }
}
