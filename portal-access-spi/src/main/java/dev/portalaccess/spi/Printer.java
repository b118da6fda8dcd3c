package dev.portalaccess.spi;

import dev.portalaccess.model.text.Letter;

/** A printer that puts a letter on paper, or shows it to the clerk who requested it. */
@FunctionalInterface
public interface Printer {

    /**
     * Prints one letter once, and waits until the outcome is known.
     *
     * <ul>
     *   <li>Threads: one thread calls a printer made for one request; any number of threads call an unattended one.
     *   <li>Transactions: never called while a store transaction is open.
     *   <li>Repeats: the library never passes the same letter twice.
     *   <li>Failure: return {@code REFUSED} or {@code DEFERRED} only if certainly nothing can be read on any paper. Any
     *       other failure is {@code UNKNOWN} or an exception; the letter is then never printed again.
     *   <li>Privacy: the letter opens charts. Nothing of it is kept, cached, used in a file name or logged.
     * </ul>
     */
    TransportAnswer print(Letter letter);
}
