package io.hipwright.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds {@code __global__} functions in tokens. It is tolerant: what it does not understand it passes over. */
final class SignatureScanner {
    private static final Set<String> WITH_PARENTHESES = Set.of(
            "__launch_bounds__",
            "__attribute__",
            "__declspec",
            "alignas",
            "__maxnreg__",
            "__cluster_dims__",
            "noexcept");

    /** How many tokens of attributes may stand between the parameters and the body; a bound, since texts may be hostile. */
    private static final int LONGEST_SUFFIX = 64;

    private final List<SourceToken> tokens;
    private final List<KernelSignature> kernels = new ArrayList<>();
    /** For every open brace, whether it is one of {@code extern "C" {}}. */
    private final Deque<Boolean> braces = new ArrayDeque<>();

    private int externCDepth;
    private int declarationStart;

    SignatureScanner(SourceText source) {
        this.tokens = SourceToken.of(source);
    }

    List<KernelSignature> scan() {
        int at = 0;
        while (at < tokens.size()) {
            SourceToken token = tokens.get(at);
            at = token.is("__global__") ? kernelAfter(at) : at + 1;
            switch (token.text()) {
                case "{" -> {
                    openBrace(isExternC(declarationStart, at - 1));
                    declarationStart = at;
                }
                case "}" -> {
                    closeBrace();
                    declarationStart = at;
                }
                case ";" -> declarationStart = at;
                default -> {}
            }
        }
        return kernels;
    }

    private void openBrace(boolean externC) {
        braces.push(externC);
        externCDepth += externC ? 1 : 0;
    }

    private void closeBrace() {
        if (!braces.isEmpty() && braces.pop()) {
            externCDepth--;
        }
    }

    /** Reads from {@code __global__} on and returns where to go on. */
    private int kernelAfter(int global) {
        boolean template = hasWord(declarationStart, global, "template");
        int at = global + 1;
        while (at < tokens.size() && !isEnd(tokens.get(at))) {
            boolean beforeParenthesis =
                    at + 1 < tokens.size() && tokens.get(at + 1).is("(");
            if (tokens.get(at).is("[")) {
                at = closing(at, "[", "]") + 1;
            } else if (beforeParenthesis
                    && WITH_PARENTHESES.contains(tokens.get(at).text())) {
                at = closing(at + 1, "(", ")") + 1;
            } else if (beforeParenthesis && tokens.get(at).isWord()) {
                return addKernel(at, template, isExternC(declarationStart, global));
            } else if (tokens.get(at).is("<")) {
                template = true;
                at = closing(at, "<", ">");
                if (at + 1 < tokens.size() && tokens.get(at + 1).is("(")) {
                    return closing(at + 1, "(", ")") + 1;
                }
                at++;
            } else {
                at++;
            }
        }
        return at;
    }

    private int addKernel(int nameAt, boolean template, boolean externC) {
        int close = closing(nameAt + 1, "(", ")");
        int after = close + 1;
        int last = Math.min(tokens.size(), after + LONGEST_SUFFIX);
        while (after < last && !isEnd(tokens.get(after))) {
            after++;
        }
        boolean definition = after < tokens.size() && tokens.get(after).is("{");
        kernels.add(new KernelSignature(
                tokens.get(nameAt).text(),
                ParameterParser.parse(tokens.subList(nameAt + 2, Math.min(close, tokens.size()))),
                tokens.get(nameAt).line(),
                externC || externCDepth > 0,
                template,
                definition));
        declarationStart = Math.min(close + 1, tokens.size());
        return declarationStart;
    }

    private static boolean isEnd(SourceToken token) {
        return token.is(";") || token.is("{") || token.is("}");
    }

    private boolean hasWord(int from, int to, String word) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.is(word));
    }

    private boolean isExternC(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (tokens.get(i).is("extern") && tokens.get(i + 1).text().startsWith("\"")) {
                return true;
            }
        }
        return false;
    }

    /** The index of the bracket that closes the one at {@code open}, or the end. */
    private int closing(int open, String opening, String closing) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).is(opening)) {
                depth++;
            } else if (tokens.get(i).is(closing) && --depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
