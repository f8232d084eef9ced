package org.openkam.house.planted.order.unlisted;

/** Lies in a package that no list names. */
public final class Unlisted {}
