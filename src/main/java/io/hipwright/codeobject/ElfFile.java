package io.hipwright.codeobject;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a 64-bit little-endian ELF file that describe kernels: flags, notes, symbols. Every offset is checked. */
final class ElfFile {
    private static final int HEADER_BYTES = 64;
    private static final int SYMBOL_BYTES = 24;
    private static final int SECTION_SYMBOLS = 2;
    private static final int SECTION_NOTE = 7;
    private static final int SECTION_WITHOUT_BYTES = 8;
    private static final int SECTION_DYNAMIC_SYMBOLS = 11;

    private final ByteBuffer bytes;
    private final List<Section> sections = new ArrayList<>();

    /** A section's header: where its name stands, its type, place in memory and in the file, and the section that it refers to. */
    private record Section(int name, int type, long address, long offset, long size, int link) {
        boolean holds(long memory, long count) {
            return address != 0 && memory >= address && count <= size && memory - address <= size - count;
        }
    }

    /** A symbol's address, the bytes of what it names, and the byte of the header that is a machine's own. */
    record Symbol(long address, long size, int other) {}

    /** @throws CodeObjectException when these are not the bytes of such a file */
    ElfFile(ByteBuffer content) {
        bytes = content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        require(isElf(content), "it is no ELF file");
        require(bytes.get(4) == 2 && bytes.get(5) == 1, "it is no 64-bit little-endian ELF file");
        long table = bytes.getLong(40);
        int size = bytes.getShort(58) & 0xFFFF;
        int count = bytes.getShort(60) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            ByteBuffer header = slice(table + (long) i * size, HEADER_BYTES);
            sections.add(new Section(
                    header.getInt(0),
                    header.getInt(4),
                    header.getLong(16),
                    header.getLong(24),
                    header.getLong(32),
                    header.getInt(40)));
        }
    }

    static boolean isElf(ByteBuffer content) {
        return content.remaining() >= HEADER_BYTES && content.getInt(content.position()) == 0x7F454C46;
    }

    int machine() {
        return bytes.getShort(18) & 0xFFFF;
    }

    /** The version of the machine's conventions. */
    int abiVersion() {
        return bytes.get(8) & 0xFF;
    }

    int flags() {
        return bytes.getInt(48);
    }

    /** The contents of each section by name; without those of a section that takes memory alone. */
    Map<String, ByteBuffer> contents() {
        Map<String, ByteBuffer> contents = new LinkedHashMap<>();
        ByteBuffer names = names();
        for (Section section : sections) {
            if (section.type != SECTION_WITHOUT_BYTES) {
                contents.put(text(names, section.name), content(section));
            }
        }
        return contents;
    }

    /** The bytes that each section takes in memory, by name. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        ByteBuffer names = names();
        sections.forEach(section -> sizes.put(text(names, section.name), section.size));
        return sizes;
    }

    private ByteBuffer names() {
        int index = bytes.getShort(62) & 0xFFFF;
        require(index < sections.size(), "its sections have no names");
        return content(sections.get(index));
    }

    /** The contents of the first note of this owner and type. */
    Optional<ByteBuffer> note(String owner, int type) {
        for (Section section : sections) {
            if (section.type == SECTION_NOTE) {
                Optional<ByteBuffer> found = ElfNotes.find(content(section), owner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Every named symbol that lies in the file. */
    Map<String, Symbol> symbols() {
        Map<String, Symbol> symbols = new LinkedHashMap<>();
        for (Section section : sections) {
            if (section.type == SECTION_SYMBOLS || section.type == SECTION_DYNAMIC_SYMBOLS) {
                ByteBuffer names = namesOf(section);
                ByteBuffer table = content(section);
                for (int at = 0; at + SYMBOL_BYTES <= table.limit(); at += SYMBOL_BYTES) {
                    String name = text(names, table.getInt(at));
                    if (table.getShort(at + 6) != 0 && !name.isEmpty()) {
                        symbols.put(name, new Symbol(table.getLong(at + 8), table.getLong(at + 16), table.get(at + 5)));
                    }
                }
            }
        }
        return symbols;
    }

    /** The names of the symbols by their index in the symbol table. */
    List<String> symbolNames() {
        List<String> found = new ArrayList<>();
        for (Section section : sections) {
            if (section.type == SECTION_SYMBOLS) {
                ByteBuffer names = namesOf(section);
                ByteBuffer table = content(section);
                for (int at = 0; at + SYMBOL_BYTES <= table.limit(); at += SYMBOL_BYTES) {
                    found.add(text(names, table.getInt(at)));
                }
            }
        }
        return found;
    }

    private ByteBuffer namesOf(Section symbols) {
        require(symbols.link >= 0 && symbols.link < sections.size(), "its symbols have no names");
        return content(sections.get(symbols.link));
    }

    /** The bytes that lie at an address once the file is loaded. */
    ByteBuffer atAddress(long address, int count) {
        Section holder = sections.stream()
                .filter(section -> section.holds(address, count))
                .findFirst()
                .orElseThrow(() -> new CodeObjectException("it holds nothing at address " + address));
        return slice(holder.offset + address - holder.address, count);
    }

    private ByteBuffer content(Section section) {
        return slice(section.offset, section.size);
    }

    private ByteBuffer slice(long offset, long count) {
        boolean inside = offset >= 0 && count >= 0 && count <= bytes.limit() && offset <= bytes.limit() - count;
        require(inside, "it breaks off");
        return bytes.slice((int) offset, (int) count).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer names, int start) {
        require(start >= 0 && start < Math.max(1, names.limit()), "a name lies outside");
        int end = start;
        while (end < names.limit() && names.get(end) != 0) {
            end++;
        }
        return StandardCharsets.UTF_8.decode(names.slice(start, end - start)).toString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CodeObjectException(otherwise);
        }
    }
}
