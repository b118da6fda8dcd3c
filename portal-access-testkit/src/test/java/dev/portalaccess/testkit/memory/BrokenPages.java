package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.Page.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists that lose entries between pages, or tell them twice. */
final class BrokenPages {

    private BrokenPages() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "counts its way to the next page", Counting::new, "what_is_added_between_pages_moves_nothing"),
                StorageFault.of(
                        "skips an entry at each turn of the page", Skipping::new, "what_changes_keeps_its_place"),
                StorageFault.of(
                        "tells the last entry again on the next page", Repeating::new, "what_changes_keeps_its_place"),
                StorageFault.of(
                        "leads on from every page",
                        Endless::new,
                        "a_list_of_nothing_is_one_empty_page",
                        "entries_come_in_the_order_of_the_list"),
                StorageFault.of("leads nowhere", Short::new, "what_changes_keeps_its_place"),
                StorageFault.of(
                        "lists the other way round",
                        Reversed::new,
                        "the_entries_of_each_chain_are_listed_in_its_order_and_no_other"),
                StorageFault.of(
                        "lets a cursor be used once",
                        OneWay::new,
                        "a_page_asked_for_again_is_the_same",
                        "pages_of_any_size_make_up_the_whole_list"),
                StorageFault.of("writes names into cursors", Named::new, "a_cursor_names_no_person"),
                StorageFault.of(
                        "begins again after a cursor of another list",
                        Forgiving::new,
                        "a_cursor_that_the_list_cannot_have_made_is_rejected"));
    }

    /** By how many entries came before, so that whatever is added in front moves all others. */
    private static final class Counting extends WrongPages {
        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            long before =
                    request.after().map(Cursor::value).map(Long::parseLong).orElse(0L);
            List<T> rest =
                    list.apply(Request.first(500)).items().stream().skip(before).toList();
            List<T> items = rest.stream().limit(request.limit()).toList();
            Cursor next = new Cursor(Long.toString(before + items.size()));
            return new Page<>(items, rest.size() > items.size() ? Optional.of(next) : Optional.empty());
        }
    }

    private static final class Forgiving extends WrongPages {
        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            try {
                return list.apply(request);
            } catch (IllegalArgumentException e) {
                return list.apply(Request.first(request.limit()));
            }
        }
    }

    private static final class Skipping extends WrongPages {
        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            Page<T> page = list.apply(request);
            return request.after().isEmpty()
                    ? page
                    : new Page<>(page.items().stream().skip(1).toList(), page.next());
        }
    }

    private static final class Repeating extends WrongPages {
        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            Page<T> page = list.apply(request);
            List<T> items = new ArrayList<>(page.items());
            request.after().flatMap(cursor -> items.stream().findFirst()).ifPresent(items::add);
            return new Page<>(items, page.next());
        }
    }

    private static final class Endless extends WrongPages {
        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            Page<T> page = list.apply(request);
            return new Page<>(page.items(), page.next().or(() -> Optional.of(new Cursor("0 0"))));
        }
    }

    private static final class Short extends WrongPages {
        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            return new Page<>(list.apply(request).items(), Optional.empty());
        }
    }

    private static final class Reversed extends WrongPages {
        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            Page<T> page = list.apply(request);
            List<T> items = new ArrayList<>(page.items());
            Collections.reverse(items);
            return new Page<>(items, page.next());
        }
    }

    private static final class OneWay extends WrongPages {
        private final Set<Object> used = new HashSet<>();

        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            Page<T> page = list.apply(request);
            return request.after().isEmpty() || used.add(page) ? page : new Page<>(List.of(), Optional.empty());
        }
    }

    private static final class Named extends WrongPages {
        private static final String NAME = "/Anthony Example/Anthony.Example+portal@example.org";

        @Override
        <T> Page<T> cut(Function<Request, Page<T>> list, Request request) {
            Optional<Cursor> plain =
                    request.after().map(cursor -> new Cursor(cursor.value().replace(NAME, "")));
            Page<T> page = list.apply(new Request(request.limit(), plain));
            return new Page<>(page.items(), page.next().map(next -> new Cursor(next.value() + NAME)));
        }
    }
}
