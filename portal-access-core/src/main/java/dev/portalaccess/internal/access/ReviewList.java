package dev.portalaccess.internal.access;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.review.DueReview;
import dev.portalaccess.review.ReviewQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The list of reviews: its parts one after the other, each read from the store in its own order (PA-077). A cursor
 * names the part and the place in it.
 */
final class ReviewList {

    /** The most pages that are read from the store in one part to fill a page of the list. */
    private static final int MOST_READS = 10;

    private static final Set<Grant.Status> LISTED =
            Set.of(Grant.Status.IN_FORCE, Grant.Status.HELD, Grant.Status.NOT_YET);

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final List<ReviewSection> sections;
    private final LocalDate until;
    private final ZoneId zone;

    ReviewList(ServiceDependencies parts, PracticeId practice, ReviewQuery query) {
        this.parts = parts;
        this.practice = practice;
        this.sections = ReviewSection.all(parts.policy().reviews()).stream()
                .filter(section -> query.kinds().contains(section.kind()))
                .toList();
        this.zone = parts.zone(practice);
        this.until = query.until().orElseGet(() -> parts.now().atZone(zone).toLocalDate());
    }

    Page<DueReview> page(Page.Request request, RightsCheck rights) {
        List<DueReview> found = new ArrayList<>();
        int index = request.after().map(this::section).orElse(0);
        Optional<Cursor> place = request.after().flatMap(ReviewList::placeIn);
        int reads = 0;
        while (index < sections.size()) {
            ReviewSection section = sections.get(index);
            if (found.size() == request.limit() || reads == MOST_READS + sections.size()) {
                return new Page<>(found, Optional.of(cursor(section, place)));
            }
            Page<Grant> part =
                    section.page(parts, practice, until, zone, new Page.Request(request.limit() - found.size(), place));
            reads++;
            found.addAll(reviews(section, part.items(), rights));
            place = part.next();
            index = place.isPresent() ? index : index + 1;
        }
        return new Page<>(found, Optional.empty());
    }

    private List<DueReview> reviews(ReviewSection section, List<Grant> grants, RightsCheck rights) {
        List<Grant> shown = grants.stream()
                .filter(grant -> rights.shows(List.of(grant.chart())))
                .toList();
        List<ChartHolders.Entry> entries = new ChartHoldersQuery(parts, practice).entries(shown);
        return entries.stream()
                .filter(entry -> LISTED.contains(entry.status()))
                .map(entry -> new DueReview(section.kind(), section.dueOn(entry.grant(), zone), entry))
                .toList();
    }

    private static Cursor cursor(ReviewSection section, Optional<Cursor> place) {
        return new Cursor(section.name() + place.map(in -> " " + in.value()).orElse(""));
    }

    private int section(Cursor cursor) {
        String name = cursor.value().split(" ", 2)[0];
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the cursor is of another list");
    }

    private static Optional<Cursor> placeIn(Cursor cursor) {
        int blank = cursor.value().indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : Optional.of(new Cursor(cursor.value().substring(blank + 1)));
    }
}
