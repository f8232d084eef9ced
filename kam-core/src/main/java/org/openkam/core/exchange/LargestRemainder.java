package org.openkam.core.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides 100 in proportion to shares, rounded to a number of decimals so that the sum stays exactly 100: every part is
 * rounded down, and what is left goes, one unit of the last decimal each, to the largest remainders; of equal ones to the
 * smallest key first. Exact.
 */
final class LargestRemainder {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private LargestRemainder() {}

    private record Part(String key, BigInteger units, BigInteger remainder) {}

    /**
     * Returns the parts in the shares' order.
     *
     * @param shares 0 or more each, at least one above 0
     * @param decimals 0 or more
     */
    static Map<String, BigDecimal> percentages(Map<String, BigDecimal> shares, int decimals) {
        int scale = shares.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger total = HUNDRED.multiply(BigInteger.TEN.pow(decimals));
        BigInteger sum = shares.values().stream().map(s -> units(s, scale)).reduce(BigInteger.ZERO, BigInteger::add);
        List<Part> parts = new ArrayList<>();
        shares.forEach((key, share) -> {
            BigInteger[] quota = units(share, scale).multiply(total).divideAndRemainder(sum);
            parts.add(new Part(key, quota[0], quota[1]));
        });
        BigInteger left = total.subtract(parts.stream().map(Part::units).reduce(BigInteger.ZERO, BigInteger::add));
        List<String> rounded = parts.stream()
                .sorted(Comparator.comparing(Part::remainder).reversed().thenComparing(Part::key))
                .limit(left.longValueExact())
                .map(Part::key)
                .toList();
        Map<String, BigDecimal> percentages = new LinkedHashMap<>();
        for (Part part : parts) {
            BigInteger units = rounded.contains(part.key()) ? part.units().add(BigInteger.ONE) : part.units();
            percentages.put(part.key(), new BigDecimal(units, decimals));
        }
        return percentages;
    }

    private static BigInteger units(BigDecimal share, int scale) {
        return share.setScale(scale).unscaledValue();
    }
}
