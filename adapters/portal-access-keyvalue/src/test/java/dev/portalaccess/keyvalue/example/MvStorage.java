package dev.portalaccess.keyvalue.example;

import dev.portalaccess.keyvalue.KeyValueStorage;
import dev.portalaccess.keyvalue.OrderedMap;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A store on one file of H2's MVStore, as a host would write it. One program at a time opens the file. */
final class MvStorage extends KeyValueStorage implements AutoCloseable {

    private final ReadWriteLock locks = new ReentrantReadWriteLock(true);
    private final MVStore store;
    private final MVMap<String, String> map;

    MvStorage(Path file) {
        store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        map = store.openMap("portal");
    }

    @Override
    protected <R> R read(Function<OrderedMap, R> work) {
        return holding(locks.readLock(), () -> work.apply(new MvEntries(map)));
    }

    @Override
    protected <R> R write(Function<OrderedMap, R> work) {
        return holding(locks.writeLock(), () -> {
            try {
                R result = work.apply(new MvEntries(map));
                if (store.hasUnsavedChanges()) {
                    store.commit();
                    store.sync();
                }
                return result;
            } catch (RuntimeException | Error e) {
                store.rollback();
                throw e;
            }
        });
    }

    @Override
    public void close() {
        store.close();
    }

    /** Runs the work under the lock. A store that is closed, by its owner or by a failing disk, answers nothing. */
    private <R> R holding(Lock lock, Supplier<R> work) {
        lock.lock();
        try {
            if (store.isClosed()) {
                throw new AccessStoreException("closed");
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The keys and values, in the engine's own order of texts, which is that of their characters. */
    private record MvEntries(MVMap<String, String> map) implements OrderedMap {

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(map.get(key));
        }

        @Override
        public List<MapEntry> range(String from, String until, int most) {
            List<MapEntry> found = new ArrayList<>();
            Iterator<String> keys = map.keyIterator(from);
            while (found.size() < most && keys.hasNext()) {
                String key = keys.next();
                if (key.compareTo(until) >= 0) {
                    break;
                }
                found.add(new MapEntry(key, map.get(key)));
            }
            return found;
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
