package dev.portalaccess.keyvalue.example;

import dev.portalaccess.keyvalue.KeyValueStorage;
import dev.portalaccess.keyvalue.OrderedMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A store whose reads and writes never wait for each other: a write works on a copy, and is run again on the new state
 * if another one was faster. Every write runs twice at least, so that work with an effect of its own is found out.
 */
final class RerunStorage extends KeyValueStorage {

    private final AtomicReference<NavigableMap<String, String>> state = new AtomicReference<>(new TreeMap<>());

    @Override
    protected <R> R read(Function<OrderedMap, R> work) {
        return work.apply(new TreeEntries(state.get()));
    }

    @Override
    protected <R> R write(Function<OrderedMap, R> work) {
        for (int run = 1; true; run++) {
            NavigableMap<String, String> former = state.get();
            NavigableMap<String, String> next = new TreeMap<>(former);
            R result = work.apply(new TreeEntries(next));
            if (run > 1 && state.compareAndSet(former, next)) {
                return result;
            }
        }
    }

    private record TreeEntries(NavigableMap<String, String> map) implements OrderedMap {

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(map.get(key));
        }

        @Override
        public List<MapEntry> range(String from, String until, int most) {
            return map.subMap(from, until).entrySet().stream()
                    .limit(most)
                    .map(entry -> new MapEntry(entry.getKey(), entry.getValue()))
                    .toList();
        }

        @Override
        public void put(String key, String value) {
            map.put(key, value);
        }

        @Override
        public void remove(String key) {
            map.remove(key);
        }
    }
}
