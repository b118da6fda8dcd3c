package dev.portalaccess.internal.birthday;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.hash.Hashing;
import dev.portalaccess.age.AgeAnnouncement;
import dev.portalaccess.age.AgeChange;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.CommandName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Announces what patients' ages change, some charts at a time (PA-092). Each reader is told of a birthday once: that is a
 * command of the library with a key of its own, which all callers share. A reader who cannot be told now, for example
 * because of a block, has not been told, and is as soon as that ends.
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
            ChartId chart = patient.chart().id();
            readers(new AgeOutlook(patient, now, end)).asMap().forEach((at, readers) -> {
                boolean isDone =
                        readers.stream().filter(one -> !tell(chart, at, one)).count() == 0;
                (isDone ? announced : left).add(chart);
            });
        }
        return new AgeAnnouncement(announced, left, stretch.next());
    }

    /** Returns who hears of each birthday: the patient, and each person whose access changes. */
    private static SetMultimap<Instant, Optional<HolderId>> readers(AgeOutlook outlook) {
        SetMultimap<Instant, Optional<HolderId>> readers = LinkedHashMultimap.create();
        for (AgeChange change : outlook.changes()) {
            change.at()
                    .filter(at -> at.isAfter(outlook.now().plus(LATEST)))
                    .filter(at -> AnnounceAgeCommand.isTold(change.kind()) && isOfOpenGrant(change))
                    .ifPresent(at -> {
                        readers.put(at, Optional.empty());
                        readers.put(
                                at,
                                change.grant().map(changed -> changed.grant().holder()));
                    });
        }
        return readers;
    }

    /** Access that is held now is announced if it is released in time. */
    private static boolean isOfOpenGrant(AgeChange change) {
        return change.grant()
                .filter(changed -> changed.grant().holds().isEmpty())
                .isPresent();
    }

    /** Tells the reader, or else puts on record, once, that there is nobody to tell at present. */
    private boolean tell(ChartId chart, Instant at, Optional<HolderId> reader) {
        AnnouncedBirthday birthday = new AnnouncedBirthday(chart, at, reader, false);
        return isDone(birthday) || run(command(hasNotice(birthday) ? birthday : birthday.omitted()));
    }

    private boolean isDone(AnnouncedBirthday birthday) {
        RecordKey request = RecordKey.request(Actor.LIBRARY, CommandName.ANNOUNCE_AGES, key(birthday));
        return commands.parts().store().receipt(caller.practice(), request).isPresent();
    }

    /** Asks whether there is somebody to tell; the command asks again. One that cannot know is refused for that. */
    private boolean hasNotice(AnnouncedBirthday birthday) {
        AnnounceAgeCommand command = command(birthday);
        try {
            return command.hasNotice(commands.newRound(command.caller()));
        } catch (BrokenSealException e) {
            return true;
        }
    }

    private boolean run(AnnounceAgeCommand command) {
        return commands.run(command).fold(done -> true, refused -> false, () -> false);
    }

    private AnnounceAgeCommand command(AnnouncedBirthday birthday) {
        Caller library = new Caller(caller.practice(), Actor.LIBRARY, Optional.of(key(birthday)), List.of());
        return new AnnounceAgeCommand(library, birthday, caller.actor());
    }

    private static String key(AnnouncedBirthday birthday) {
        String reader = birthday.reader().map(HolderId::value).orElse("");
        return (birthday.isOmitted() ? "no-ages-" : "ages-")
                + birthday.at().getEpochSecond()
                + "-"
                + Hashing.sha256().hashString(birthday.chart().value() + '\n' + reader, StandardCharsets.UTF_8);
    }
}
