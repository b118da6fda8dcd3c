package dev.portalaccess.spi;

/**
 * An exception that reports a promise broken by an implementation. The message names the contract that would have
 * caught it.
 *
 * <p>It always points to a defect, never to a state of affairs.
 */
public final class ContractViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception for a broken promise.
     *
     * @param contract the contract of the test kit, and the sentence in it
     */
    public ContractViolationException(String contract) {
        super(contract);
    }
}
