package io.hipwright.codeobject;

/** Takes a function's plain name out of a mangled one of the Itanium C++ ABI. */
final class SymbolNames {
    private static final int MOST_DIGITS = 5;

    private SymbolNames() {}

    /** {@code row_softmax} of {@code _Z11row_softmaxPKfPfii} and of {@code _ZN2ns11row_softmaxILi4EEEvPf}; others as they are. */
    static String plain(String symbol) {
        if (!symbol.startsWith("_Z")) {
            return symbol;
        }
        int at = 2;
        while (at < symbol.length() && "NLKVr".indexOf(symbol.charAt(at)) >= 0) {
            at++;
        }
        String last = symbol;
        for (int digits = digits(symbol, at); digits > 0; digits = digits(symbol, at)) {
            int start = at + digits;
            int end = start + Integer.parseInt(symbol.substring(at, start));
            if (end > symbol.length()) {
                return symbol;
            }
            last = symbol.substring(start, end);
            at = end;
        }
        return last;
    }

    private static int digits(String symbol, int at) {
        int count = 0;
        while (count < MOST_DIGITS && at + count < symbol.length() && Character.isDigit(symbol.charAt(at + count))) {
            count++;
        }
        return count;
    }
}
