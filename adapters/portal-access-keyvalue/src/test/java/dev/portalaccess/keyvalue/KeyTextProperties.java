package dev.portalaccess.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What every engine relies on: keys in ASCII, in the order of their parts, each of them read again exactly. */
class KeyTextProperties {

    private static final Comparator<List<String>> BY_PARTS = (one, other) -> {
        for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
            int order = one.get(at).compareTo(other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    @Property
    void keys_are_printable_and_read_again_exactly(
            @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 6) String> parts) {
        String key = key(parts);
        assertThat(key.chars()).allMatch(unit -> unit >= ' ' && unit < 0x7f);
        assertThat(KeyText.parts(key)).isEqualTo(parts);
    }

    @Property
    void keys_sort_as_their_parts_do(
            @ForAll @Size(min = 1, max = 3) List<@StringLength(min = 1, max = 3) String> one,
            @ForAll @Size(min = 1, max = 3) List<@StringLength(min = 1, max = 3) String> other) {
        assertThat(Integer.signum(key(one).compareTo(key(other))))
                .isEqualTo(Integer.signum(BY_PARTS.compare(one, other)));
    }

    @Property
    void a_key_is_below_another_exactly_if_it_continues_that(
            @ForAll @Size(min = 1, max = 2) List<@StringLength(min = 1, max = 2) String> one,
            @ForAll @Size(min = 1, max = 3) List<@StringLength(min = 1, max = 2) String> other) {
        boolean isBelow = key(other).compareTo(KeyText.after(key(one))) >= 0
                && key(other).compareTo(KeyText.beyond(key(one))) < 0;
        boolean continues =
                other.size() > one.size() && other.subList(0, one.size()).equals(one);
        assertThat(isBelow).isEqualTo(continues);
    }

    @Property
    void instants_sort_by_time_and_against_it(@ForAll Instant one, @ForAll Instant other) {
        int order = Long.compare(one.toEpochMilli(), other.toEpochMilli());
        assertThat(Integer.signum(KeyText.rising(one).compareTo(KeyText.rising(other))))
                .isEqualTo(order);
        assertThat(Integer.signum(KeyText.falling(other).compareTo(KeyText.falling(one))))
                .isEqualTo(order);
    }

    @Property
    void numbers_sort_by_size(@ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
        assertThat(Integer.signum(KeyText.digits(one).compareTo(KeyText.digits(other))))
                .isEqualTo(Long.compare(one, other));
    }

    @Example
    void the_farthest_instants_have_keys_of_the_same_length() {
        assertThat(List.of(Instant.MIN, Instant.EPOCH, Instant.MAX))
                .allMatch(at ->
                        KeyText.rising(at).length() == 19 && KeyText.falling(at).length() == 19)
                .isSortedAccordingTo(Comparator.comparing(KeyText::rising));
    }

    private static String key(List<String> parts) {
        return KeyText.of(parts.toArray(String[]::new));
    }
}
