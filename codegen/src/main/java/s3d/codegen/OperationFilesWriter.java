package s3d.codegen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ServiceShape;

/**
 * Writes the (de)serializers, a file per topic, the structures they share, and the table that finds
 * them by operation.
 */
final class OperationFilesWriter {
    private final List<OperationFacts> operations;
    private final ShapeReaders readers;
    private final ShapeWriters writers;
    private final EventFramers framers;
    private final DeserializerWriter deserializers;
    private final SerializerWriter serializers;

    OperationFilesWriter(Model model, ServiceShape service, SymbolProvider symbols) {
        Wire wire = new Wire(model);
        Types types = new Types(symbols);
        this.operations = OperationFacts.of(model, service);
        this.readers = new ShapeReaders(wire, types);
        this.writers = new ShapeWriters(wire, types);
        this.framers = new EventFramers(writers);
        this.deserializers = new DeserializerWriter(wire, types, readers);
        this.serializers = new SerializerWriter(writers, framers, Wire.namespaceOf(service));
    }

    /** Gives the files by name, relative to {@code src/protocol}. */
    Map<String, Source> write() {
        Map<String, Source> files = new TreeMap<>();
        for (OperationFacts operation : operations) {
            Source file = files.computeIfAbsent(fileOf(operation), name -> new Source("Operations' (de)serializers", "../"));
            deserializers.write(operation, file);
            serializers.write(operation, file);
        }
        files.put("shape-readers.ts", readers.write());
        // What the events hold asks for writers of its own.
        files.put("event-framers.ts", framers.write());
        files.put("shape-writers.ts", writers.write());
        files.put("protocol.ts", table());
        return files;
    }

    private static String fileOf(OperationFacts operation) {
        return "operations/" + Topics.ofOperation(operation.shape()) + ".ts";
    }

    private Source table() {
        Source source = new Source("The (de)serializers by operation", "./");
        source.useType("operation-types.ts", "Inputs");
        source.useType("operation-types.ts", "OperationName");
        source.useType("operation-types.ts", "Outputs");
        source.useType("wire.ts", "WireRequest");
        source.useType("wire.ts", "WireResponse");
        source.line("/** How one operation is read from a request and written to a response. */");
        source.open("export interface OperationProtocol<Op extends OperationName> {")
            .line("readonly deserialize: (request: WireRequest) => Inputs[Op]")
            .line("readonly serialize: (output: Outputs[Op]) => WireResponse")
            .close("}").line("");
        source.line("/** The (de)serializers of every operation. */");
        source.open("export const protocol: { readonly [Op in OperationName]: OperationProtocol<Op> } = {");
        for (OperationFacts operation : operations) {
            String file = fileOf(operation);
            source.line("%s: { deserialize: %s, serialize: %s },", operation.name(),
                source.use(file, DeserializerWriter.nameOf(operation)), source.use(file, SerializerWriter.nameOf(operation)));
        }
        return source.close("}");
    }
}
