package s3d.codegen;

import java.util.List;
import java.util.Optional;
import software.amazon.smithy.aws.traits.customizations.S3UnwrappedXmlOutputTrait;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.StreamingTrait;

/** Writes an operation's serializer: headers pushed one after the other, the body as concatenated text. */
final class SerializerWriter {
    private static final String WRITE = "response-write.ts";
    private static final String EVENTS = "event-write.ts";

    private final Wire wire;
    private final Types types;
    private final ShapeWriters writers;
    private final EventFramers framers;
    private final String namespace;

    /**
     * @param writers those of the structures in bodies
     * @param framers those of the events in streams
     * @param namespace the declaration that every root element carries
     */
    SerializerWriter(ShapeWriters writers, EventFramers framers, String namespace) {
        this.wire = writers.wire();
        this.types = writers.types();
        this.writers = writers;
        this.framers = framers;
        this.namespace = namespace;
    }

    static String nameOf(OperationFacts operation) {
        return "serialize" + operation.name();
    }

    void write(OperationFacts operation, Source out) {
        String response = out.useType("wire.ts", "WireResponse");
        if (operation.output().members().isEmpty()) {
            out.line("").open("export function %s(): %s {", nameOf(operation), response);
            out.line("return %s(%s, [])", out.use(WRITE, "emptyResponse"), operation.status()).close("}");
            return;
        }
        String type = types.of(operation.output(), out);
        out.line("").open("export function %s(value: %s): %s {", nameOf(operation), type, response);
        out.line("const headers: string[] = []");
        operation.responseBindings(Location.HEADER).forEach(binding -> header(binding, out));
        operation.responseBindings(Location.PREFIX_HEADERS).forEach(binding -> prefixHeaders(binding, out));
        body(operation, out);
        out.close("}");
    }

    private void header(HttpBinding binding, Source out) {
        MemberShape member = binding.getMember();
        Shape target = wire.target(member);
        String value = "value." + member.getMemberName();
        String name = Source.quote(binding.getLocationName());
        String test = target.isStringShape() || target.isEnumShape() ? value : value + " !== undefined";
        out.line("if (%s) headers.push(%s, %s)", test, name, headerText(member, value, out));
    }

    private String headerText(MemberShape member, String value, Source out) {
        Shape target = wire.target(member);
        return switch (target.getType()) {
            case STRING, ENUM -> value;
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG, FLOAT, DOUBLE, BOOLEAN -> "String(" + value + ")";
            case TIMESTAMP -> ShapeWriters.date(wire.formatOf(member, Location.HEADER), value, out);
            case LIST -> {
                String item = headerText(target.asListShape().orElseThrow().getMember(), "item", out);
                yield value + (item.equals("item") ? "" : ".map(item => " + item + ")") + ".join(', ')";
            }
            default -> throw new CodegenException("no header form of " + member.getId());
        };
    }

    private void prefixHeaders(HttpBinding binding, Source out) {
        String value = "value." + binding.getMember().getMemberName();
        String push = out.use(WRITE, "pushPrefixed");
        out.line("if (%s !== undefined) %s(headers, %s, %s)", value, push, Source.quote(binding.getLocationName()), value);
    }

    private void body(OperationFacts operation, Source out) {
        String status = status(operation);
        List<HttpBinding> payload = operation.responseBindings(Location.PAYLOAD);
        List<MemberShape> document = operation.responseBindings(Location.DOCUMENT).stream()
            .map(HttpBinding::getMember)
            .toList();
        if (!payload.isEmpty()) {
            payload(payload.get(0).getMember(), status, out);
        } else if (document.isEmpty()) {
            out.line("return %s(%s, headers)", out.use(WRITE, "emptyResponse"), status);
        } else if (operation.shape().hasTrait(S3UnwrappedXmlOutputTrait.class)) {
            unwrapped(operation.output(), document.get(0), status, out);
        } else {
            StructureShape output = operation.output();
            String root = Wire.rootOf(output);
            boolean hasLists = document.stream().anyMatch(member -> wire.target(member).isListShape());
            out.line("let xml = %s", prolog("<" + root + Wire.namespaceOfRoot(output, namespace) + attributes(output, "value", out) + ">", out));
            out.line(hasLists ? "const chunks: Uint8Array[] = []" : "");
            elements(output, Wire.inWireOrder(output, document), out);
            String rest = "xml + '</" + root + ">'";
            xmlResponse(status, hasLists ? out.use(WRITE, "joined") + "(chunks, " + rest + ")" : rest, out);
        }
    }

    /** Mixed lists come where the first of them would. */
    private void elements(StructureShape output, List<MemberShape> members, Source out) {
        Optional<Overlay.Mixture> mixture = Overlay.mixture(output);
        if (mixture.isEmpty()) {
            writers.elements(members, out);
            return;
        }
        List<String> lists = mixture.get().lists();
        List<String> names = members.stream().map(MemberShape::getMemberName).toList();
        int start = lists.stream().mapToInt(names::indexOf).min().orElseThrow();
        writers.elements(members.subList(0, start), out);
        writers.mixed(lists.stream().map(name -> members.get(names.indexOf(name))).toList(), mixture.get().order(), out);
        writers.elements(
            members.subList(start, members.size()).stream()
                .filter(member -> !lists.contains(member.getMemberName()) && !mixture.get().order().equals(member.getMemberName()))
                .toList(),
            out
        );
    }

    /** The document is the one member's text in the root element, which is empty without it. */
    private void unwrapped(StructureShape output, MemberShape member, String status, Source out) {
        String root = Wire.rootOf(output);
        String namespace = Wire.namespaceOfRoot(output, this.namespace);
        String value = "value." + member.getMemberName();
        out.line("const text = %s === undefined ? '' : %s", value, writers.text(member, value, out));
        xmlResponse(status, prolog("<" + root + namespace + ">${text}</" + root + ">", out), out);
    }

    private void payload(MemberShape member, String status, Source out) {
        String value = "value." + member.getMemberName();
        Shape target = wire.target(member);
        if (target.hasTrait(StreamingTrait.class) && target.isBlobShape()) {
            out.line("return { status: %s, headers, body: %s }", status, value);
            return;
        }
        out.line("if (%s === undefined) return %s(%s, headers)", value, out.use(WRITE, "emptyResponse"), status);
        if (target.hasTrait(StreamingTrait.class)) {
            out.line("headers.push('Content-Type', %s)", out.use(EVENTS, "EVENT_STREAM"));
            String body = out.use(EVENTS, "encodeEvents") + "(" + value + ", " + framers.framerOf(target, out) + ")";
            out.line("return { status: %s, headers, body: %s }", status, body);
            return;
        }
        if (target.isStringShape() || target.isEnumShape() || target.isBlobShape()) {
            String plain = target.isBlobShape() ? "application/octet-stream" : "text/plain";
            String media = target.getTrait(MediaTypeTrait.class).map(MediaTypeTrait::getValue).orElse(plain);
            String type = Overlay.contentType(target).orElse(media);
            out.line("headers.push('Content-Type', %s)", Source.quote(type));
            out.line("return %s(%s, headers, %s)", out.use(WRITE, "wholeResponse"), status, value);
            return;
        }
        String root = wire.rootOf(member);
        String content = "${" + writers.writerOf(target, out) + "(" + value + ")}";
        String start = root + wire.namespaceOfRoot(member, namespace) + attributes(target, value, out);
        xmlResponse(status, prolog("<" + start + ">" + content + "</" + root + ">", out), out);
    }

    /** The attributes of a root element. */
    private String attributes(Shape structure, String value, Source out) {
        return Wire.hasAttributes(structure) ? "${" + writers.attributesOf(structure, out) + "(" + value + ")}" : "";
    }

    private static String prolog(String text, Source out) {
        return "`${" + out.use("xml-write.ts", "PROLOG") + "}" + text + "`";
    }

    private static void xmlResponse(String status, String xml, Source out) {
        out.line("return %s(%s, headers, %s)", out.use(WRITE, "xmlResponse"), status, xml);
    }

    private static String status(OperationFacts operation) {
        List<HttpBinding> bound = operation.responseBindings(Location.RESPONSE_CODE);
        if (!bound.isEmpty()) {
            return "value." + bound.get(0).getMemberName() + " ?? " + operation.status();
        }
        Optional<ObjectNode> when = Overlay.statusWhen(operation.shape());
        return when.map(it -> "value.%s === undefined ? %d : %d".formatted(
            it.expectStringMember("member").getValue(),
            operation.status(),
            it.expectNumberMember("status").getValue().intValue()
        )).orElse(String.valueOf(operation.status()));
    }
}
