package s3d.codegen;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds one generated TypeScript file: imports as they are asked for, lines indented by their blocks. */
final class Source {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Set<String>> imports = new TreeMap<>();
    private final String about;
    private final String up;
    private final String runtime;
    private int depth;

    /**
     * @param about what the file is, for the one-line head
     * @param up the way from the file's folder to {@code src/protocol}
     */
    Source(String about, String up) {
        this(about, up, up);
    }

    private Source(String about, String up, String runtime) {
        this.about = about;
        this.up = up;
        this.runtime = runtime;
    }

    /** A file of a service beside S3's, which shares the hand-written modules of S3's protocol. */
    static Source ofService(String about) {
        return new Source(about, "./", "../../protocol/");
    }

    /** Imports a value from a hand-written module that all protocols share. @return its name */
    String useRuntime(String module, String name) {
        imports.computeIfAbsent(runtime + module, key -> new TreeSet<>()).add(name);
        return name;
    }

    /** Imports a value from a module of {@code src/protocol}. @return its name */
    String use(String module, String name) {
        imports.computeIfAbsent(up + module, key -> new TreeSet<>()).add(name);
        return name;
    }

    /** Imports a type from a module of {@code src/protocol}. @return its name */
    String useType(String module, String name) {
        imports.computeIfAbsent(up + module, key -> new TreeSet<>()).add("type " + name);
        return name;
    }

    /** Adds a line, formatted as by {@link String#format} when there are arguments. */
    Source line(String format, Object... arguments) {
        String line = arguments.length == 0 ? format : String.format(format, arguments);
        text.append(line.isEmpty() ? "" : "  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    /** Adds a line that opens a block. */
    Source open(String format, Object... arguments) {
        line(format, arguments);
        depth++;
        return this;
    }

    /** Ends the innermost block with a line. */
    Source close(String line) {
        depth--;
        return line(line);
    }

    /** Ends the innermost block with a line that opens the next, as in {@code } else {}. */
    Source next(String format, Object... arguments) {
        depth--;
        return open(format, arguments);
    }

    /** Writes a string literal. */
    static String quote(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r") + "'";
    }

    /** Writes a property name, quoted where the language asks for it. */
    static String property(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? name : quote(name);
    }

    /** Writes how a property is read: {@code .name} or {@code ['na-me']}. */
    static String access(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? "." + name : "[" + quote(name) + "]";
    }

    @Override
    public String toString() {
        StringBuilder file = new StringBuilder();
        file.append("// ").append(about).append(". Generated from model/ by `npm run codegen`; do not edit.\n");
        imports.forEach((module, names) -> {
            boolean areTypes = names.stream().allMatch(name -> name.startsWith("type "));
            String list = String.join(", ", names);
            file.append(areTypes ? "import type { " + list.replace("type ", "") : "import { " + list)
                .append(" } from ").append(quote(module)).append('\n');
        });
        return file.append('\n').append(text).toString();
    }
}
