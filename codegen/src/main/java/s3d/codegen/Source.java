package s3d.codegen;

/** Builds one generated TypeScript file: lines, indented by the blocks they are in. */
final class Source {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** @param about what the file is, for the one-line head */
    Source(String about) {
        text.append("// ").append(about).append(". Generated from model/ by `npm run codegen`; do not edit.\n");
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
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
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
        return text.toString();
    }
}
