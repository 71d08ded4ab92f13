package s3d.codegen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.StreamingTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Writes an operation's deserializer: one object literal, a member after the other in the model's order. */
final class DeserializerWriter {
    private static final String READ = "request-read.ts";

    private final Wire wire;
    private final Types types;
    private final ShapeReaders readers;

    DeserializerWriter(Wire wire, Types types, ShapeReaders readers) {
        this.wire = wire;
        this.types = types;
        this.readers = readers;
    }

    static String nameOf(OperationFacts operation) {
        return "deserialize" + operation.name();
    }

    void write(OperationFacts operation, Source out) {
        Shape input = operation.input();
        String type = types.of(input, out);
        if (input.members().isEmpty()) {
            out.line("").open("export function %s(): %s {", nameOf(operation), type).line("return {}").close("}");
            return;
        }
        String request = out.useType("wire.ts", "WireRequest");
        out.line("").open("export function %s(request: %s): %s {", nameOf(operation), request, type);
        document(operation, out);
        Map<String, HttpBinding> bindings = HttpBindingIndex.of(operation.model()).getRequestBindings(operation.shape());
        out.open("return {");
        for (MemberShape member : input.members()) {
            out.line("%s: %s,", member.getMemberName(), value(bindings.get(member.getMemberName()), out));
        }
        out.close("}").close("}");
    }

    /** Reads the body into {@code document}; it may be left out where none of its members is required. */
    private void document(OperationFacts operation, Source out) {
        List<HttpBinding> members = operation.requestBindings(Location.DOCUMENT);
        if (members.isEmpty()) {
            return;
        }
        String document = xml(operation.input(), Wire.rootOf(operation.input()), out);
        if (members.stream().anyMatch(binding -> binding.getMember().isRequired())) {
            out.line("const document = %s", required("requiredBody", document, out));
        } else {
            out.line("const document = %s ?? {}", document);
        }
    }

    private String value(HttpBinding binding, Source out) {
        MemberShape member = binding.getMember();
        String name = binding.getLocationName();
        return switch (binding.getLocation()) {
            case LABEL -> label(member);
            case QUERY -> argument(binding, "request.query" + Source.access(name), out);
            case HEADER -> argument(binding, "request.headers" + Source.access(name.toLowerCase(Locale.ROOT)), out);
            case PREFIX_HEADERS -> out.use(READ, "prefixedHeaders")
                + "(request.headers, " + Source.quote(name.toLowerCase(Locale.ROOT)) + ")";
            case PAYLOAD -> payload(member, out);
            case DOCUMENT -> "document." + member.getMemberName();
            default -> throw new CodegenException("no place in a request for " + member.getId());
        };
    }

    private static String label(MemberShape member) {
        return switch (member.getMemberName()) {
            case "Bucket" -> "request.bucket";
            case "Key" -> "request.key";
            default -> throw new CodegenException("URIs hold a bucket and a key only: " + member.getId());
        };
    }

    private String argument(HttpBinding binding, String raw, Source out) {
        String value = converted(binding, raw, out);
        if (!binding.getMember().isRequired()) {
            return value;
        }
        return out.use(READ, "requiredArgument") + "(" + value + ", " + Source.quote(binding.getLocationName()) + ")";
    }

    private String converted(HttpBinding binding, String raw, Source out) {
        MemberShape member = binding.getMember();
        Shape target = wire.target(member);
        boolean isQuery = binding.getLocation() == Location.QUERY;
        String text = isQuery ? raw : out.use(READ, "headerText") + "(" + raw + ")";
        String named = "(" + raw + ", " + Source.quote(binding.getLocationName());
        return switch (target.getType()) {
            case STRING -> text;
            case ENUM -> out.use(READ, "enumerated") + "<" + types.of(target, out) + ">(" + text + ")";
            case BYTE -> out.use(READ, "integer") + named + ", 0x7f)";
            case SHORT -> out.use(READ, "integer") + named + ", 0x7fff)";
            case INTEGER, INT_ENUM -> out.use(READ, "integer") + named + ", 0x7fffffff)";
            case LONG -> out.use(READ, "integer") + named + ", Number.MAX_SAFE_INTEGER)";
            case FLOAT, DOUBLE -> out.use(READ, "decimal") + named + ")";
            case BOOLEAN -> out.use(READ, "boolean") + named + ")";
            case TIMESTAMP -> timestamp(binding, raw, out);
            case LIST -> list(binding, raw, out);
            default -> throw new CodegenException("no text form of " + member.getId());
        };
    }

    /** A condition that can't be read is ignored, as HTTP says; any other date has to be one. */
    private String timestamp(HttpBinding binding, String raw, Source out) {
        String name = binding.getLocationName();
        if (name.toLowerCase(Locale.ROOT).endsWith("modified-since")) {
            return out.use(READ, "conditionDate") + "(" + raw + ")";
        }
        return date(wire.formatOf(binding.getMember(), binding.getLocation()), raw, name, out);
    }

    private static String date(Format format, String raw, String name, Source out) {
        String reader = switch (format) {
            case HTTP_DATE -> "httpDate";
            case EPOCH_SECONDS -> "epochSeconds";
            default -> "dateTime";
        };
        return out.use(READ, reader) + "(" + raw + ", " + Source.quote(name) + ")";
    }

    private String list(HttpBinding binding, String raw, Source out) {
        MemberShape member = wire.target(binding.getMember()).asListShape().orElseThrow().getMember();
        Shape item = wire.target(member);
        if (binding.getLocation() != Location.HEADER) {
            throw new CodegenException("of a repeated query member only the first counts: " + binding.getMember().getId());
        }
        boolean isHttpDate = item.isTimestampShape() && wire.formatOf(member, Location.HEADER) == Format.HTTP_DATE;
        String list = out.use(READ, isHttpDate ? "headerDates" : "headerList") + "(" + raw + ")";
        String name = binding.getLocationName();
        String named = "item => %s(item, " + Source.quote(name) + "%s)";
        return switch (item.getType()) {
            case STRING -> list;
            case ENUM -> out.use(READ, "enumeratedList") + "<" + types.of(item, out) + ">(" + list + ")";
            case INTEGER, INT_ENUM -> listOf(list, named.formatted(out.use(READ, "integer"), ", 0x7fffffff"), out);
            case BOOLEAN -> listOf(list, named.formatted(out.use(READ, "boolean"), ""), out);
            case TIMESTAMP -> listOf(list, "item => " + date(wire.formatOf(member, Location.HEADER), "item", name, out), out);
            default -> throw new CodegenException("no list in a header of " + member.getId());
        };
    }

    private static String listOf(String list, String read, Source out) {
        return out.use(READ, "listOf") + "(" + list + ", " + read + ")";
    }

    private String payload(MemberShape member, Source out) {
        Shape target = wire.target(member);
        if (target.hasTrait(StreamingTrait.class)) {
            if (!target.isBlobShape()) {
                throw new CodegenException("event streams of requests are not supported: " + member.getId());
            }
            String stream = out.use(READ, "bodyStream") + "(request.body)";
            return member.isRequired() ? required("requiredBody", stream, out) : stream;
        }
        if (target.isEnumShape()) {
            return out.use(READ, "enumerated") + "<" + types.of(target, out) + ">(" + out.use(READ, "bodyText") + "(request.body))";
        }
        if (target.isStringShape() || target.isBlobShape()) {
            String text = out.use(READ, target.isBlobShape() ? "bodyBytes" : "bodyText") + "(request.body)";
            return member.isRequired() ? required("requiredBody", text, out) : text;
        }
        String document = xml(target, wire.rootOf(member), out);
        return member.isRequired() ? required("requiredBody", document, out) : document;
    }

    private String xml(Shape shape, String root, Source out) {
        return "%s(request.body, %s, %s)".formatted(out.use(READ, "bodyXml"), Source.quote(root), readers.readerOf(shape, out));
    }

    private static String required(String function, String value, Source out) {
        return out.use(READ, function) + "(" + value + ")";
    }
}
