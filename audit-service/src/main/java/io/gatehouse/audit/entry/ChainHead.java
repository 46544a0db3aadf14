package io.gatehouse.audit.entry;

/**
 * The newest entry of a chain.
 *
 * @param sequence its position, from 1; 0 for an empty chain
 * @param hash its hash; empty for an empty chain
 */
public record ChainHead(long sequence, String hash) {
    public static final ChainHead EMPTY = new ChainHead(0, "");
}
