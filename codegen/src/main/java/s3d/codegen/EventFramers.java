package s3d.codegen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.EventHeaderTrait;
import software.amazon.smithy.model.traits.EventPayloadTrait;

/** Writes one function per event stream of an output: from one of its events to a message. */
final class EventFramers {
    private static final String MODULE = "event-framers.ts";
    private static final String WRITE = "event-write.ts";

    private final Wire wire;
    private final Types types;
    private final ShapeWriters writers;
    private final Source source = new Source("Event streams of responses", "./");
    private final Set<ShapeId> known = new HashSet<>();
    private final Deque<Shape> pending = new ArrayDeque<>();

    EventFramers(ShapeWriters writers) {
        this.wire = writers.wire();
        this.types = writers.types();
        this.writers = writers;
    }

    /** Asks for the function of an event stream, imported into the file that calls it. @return its name */
    String framerOf(Shape stream, Source caller) {
        if (known.add(stream.getId())) {
            pending.add(stream);
        }
        return caller.use(MODULE, nameOf(stream));
    }

    private static String nameOf(Shape stream) {
        return "frame" + stream.getId().getName();
    }

    /** Writes the functions asked for. */
    Source write() {
        while (!pending.isEmpty()) {
            function(pending.poll());
        }
        return source;
    }

    private void function(Shape stream) {
        String message = source.useType("event-message.ts", "EventMessage");
        source.line("").line("/** The message of one event. */");
        source.open("export function %s(event: %s): %s {", nameOf(stream), types.of(stream, source), message);
        for (MemberShape member : stream.members()) {
            source.open("if (event.%s !== undefined) {", member.getMemberName());
            event(member);
            source.close("}");
        }
        source.line("throw %s(event)", source.use(WRITE, "unknownEvent")).close("}");
    }

    private void event(MemberShape member) {
        Shape event = wire.target(member);
        String kind = event.hasTrait(ErrorTrait.class) ? "exceptionMessage" : "eventMessage";
        String call = source.use(WRITE, kind) + "(" + Source.quote(member.getMemberName()) + ", ";
        if (event.members().isEmpty()) {
            source.line("return %s{})", call);
            return;
        }
        source.line("const value = event.%s", member.getMemberName());
        source.open("return %s{", call);
        content(event);
        List<MemberShape> headers = event.members().stream().filter(it -> it.hasTrait(EventHeaderTrait.class)).toList();
        if (!headers.isEmpty()) {
            source.open("headers: [");
            headers.forEach(it -> source.line("[%s, %s],", Source.quote(it.getMemberName()), header(it)));
            source.close("],");
        }
        source.close("})");
    }

    /** Writes the body: the one member that is all of it, or a document of those that are no headers. */
    private void content(Shape event) {
        List<MemberShape> payload = event.members().stream().filter(it -> it.hasTrait(EventPayloadTrait.class)).toList();
        if (!payload.isEmpty()) {
            payload(payload.get(0));
            return;
        }
        List<MemberShape> members = event.members().stream().filter(it -> !it.hasTrait(EventHeaderTrait.class)).toList();
        if (!members.isEmpty()) {
            document(event, Wire.rootOf(event), "value");
        }
    }

    private void payload(MemberShape member) {
        Shape target = wire.target(member);
        String value = "value." + member.getMemberName();
        switch (target.getType()) {
            case BLOB -> source.line("contentType: 'application/octet-stream',").line("body: %s,", value);
            case STRING, ENUM -> source.line("contentType: 'text/plain',").line("body: %s,", value);
            case STRUCTURE, UNION -> {
                source.open("...(%s !== undefined && {", value);
                document(target, wire.rootOf(member), value);
                source.close("}),");
            }
            default -> throw new CodegenException("no event payload of " + member.getId());
        }
    }

    /** AWS declares no namespace in the documents of events. */
    private void document(Shape structure, String root, String value) {
        String prolog = "${" + source.use("xml-write.ts", "PROLOG") + "}";
        String text = "${" + writers.writerOf(structure, source) + "(" + value + ")}";
        source.line("contentType: %s,", Source.quote(Overlay.contentType(structure).orElse("application/xml")));
        source.line("body: `%s<%s>%s</%s>`,", prolog, root, text, root);
    }

    private String header(MemberShape member) {
        String value = "value." + member.getMemberName();
        String type = switch (wire.target(member).getType()) {
            case BOOLEAN -> "boolean";
            case BYTE -> "byte";
            case SHORT -> "short";
            case INTEGER, INT_ENUM -> "integer";
            case BLOB -> "binary";
            case STRING, ENUM -> "string";
            case TIMESTAMP -> "timestamp";
            case LONG -> "";
            default -> throw new CodegenException("no event header of " + member.getId());
        };
        return type.isEmpty()
            ? source.use(WRITE, "longHeader") + "(" + value + ")"
            : source.use(WRITE, "eventHeader") + "(" + Source.quote(type) + ", " + value + ")";
    }
}
