package org.openkam.scoring.internal.math;

/**
 * A small random number generator whose numbers are fixed here and not by a JDK: the same seed gives the same sequence
 * on every machine, for ever. Good for resampling, not for secrets. Mutable and not thread-safe.
 *
 * <p>Source: Steele, G. L., Lea, D. &amp; Flood, C. H. (2014). Fast splittable pseudorandom number generators. OOPSLA '14,
 * 453-472. doi:10.1145/2660193.2660195
 */
public final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Creates the generator of a seed; any seed is as good as another. */
    public SplitMix64(long seed) {
        this.state = seed;
    }

    /** Returns the next 64 bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** Returns a number from 0 to {@code bound - 1}, each with the same chance up to 2^-32; {@code bound} is 1 or more. */
    public int nextInt(int bound) {
        return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
    }
}
