package s3d.codegen;

import java.util.List;
import java.util.TreeSet;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/** Writes the names of all operations with their input and output types. */
final class OperationTypesWriter {
    private OperationTypesWriter() {}

    static Source write(List<OperationFacts> operations) {
        Source source = new Source("The operations' names, inputs and outputs");
        TreeSet<String> types = new TreeSet<>();
        for (OperationFacts operation : operations) {
            types.add(typeOf(operation.input()));
            types.add(typeOf(operation.output()));
        }
        types.remove(typeOf(null));
        source.open("import type {");
        types.forEach(type -> source.line(type + ","));
        source.close("} from '../models/index.ts'").line("");

        source.line("/** The input of each operation. */").open("export interface Inputs {");
        operations.forEach(operation -> source.line("%s: %s", operation.name(), typeOf(operation.input())));
        source.close("}").line("");

        source.line("/** The output of each operation; an empty one has no members. */").open("export interface Outputs {");
        operations.forEach(operation -> source.line("%s: %s", operation.name(), typeOf(operation.output())));
        source.close("}").line("");

        source.line("/** The name of an operation, as in the model. */");
        return source.line("export type OperationName = keyof Inputs");
    }

    private static String typeOf(StructureShape structure) {
        boolean isEmpty = structure == null || structure.hasTrait(UnitTypeTrait.class);
        return isEmpty ? "Record<never, never>" : structure.getId().getName();
    }
}
