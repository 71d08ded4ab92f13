package s3d.codegen;

import java.util.List;

/** Writes the names of all operations with their input and output types. */
final class OperationTypesWriter {
    private OperationTypesWriter() {}

    static Source write(List<OperationFacts> operations, Types types) {
        Source source = new Source("The operations' names, inputs and outputs", "./");
        source.line("/** The input of each operation. */").open("export interface Inputs {");
        operations.forEach(it -> source.line("%s: %s", it.name(), types.of(it.input(), source)));
        source.close("}").line("");

        source.line("/** The output of each operation; an empty one has no members. */").open("export interface Outputs {");
        operations.forEach(it -> source.line("%s: %s", it.name(), types.of(it.output(), source)));
        source.close("}").line("");

        source.line("/** The name of an operation, as in the model. */");
        return source.line("export type OperationName = keyof Inputs");
    }
}
