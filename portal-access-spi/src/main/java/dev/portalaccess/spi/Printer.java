package dev.portalaccess.spi;

import dev.portalaccess.model.text.Letter;

/**
 * Puts a letter on paper, or shows it to the clerk who asked for it.
 */
@FunctionalInterface
public interface Printer {

    /**
     * Prints one letter once, and waits until it knows.
     *
     * <ul>
     *   <li>Threads: a printer for one request is called by one thread; an unattended one by any number.
     *   <li>Transactions: never called while a store transaction is open.
     *   <li>Repeats: the same letter never comes twice.
     *   <li>Failure: say {@code REFUSED} or {@code DEFERRED} only if certainly nothing can be read on any paper. Anything
     *       else that goes wrong is {@code UNKNOWN}, or an exception; the letter is then never printed again.
     *   <li>Privacy: the letter opens charts. Nothing of it is kept, cached, named in a file name or logged.
     * </ul>
     */
    TransportAnswer print(Letter letter);
}
