package s3d.codegen;

import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/** Names the TypeScript types of shapes as the stock generator declared them. */
final class Types {
    private static final String MODELS = "../models/index.ts";

    private final SymbolProvider symbols;

    Types(SymbolProvider symbols) {
        this.symbols = symbols;
    }

    /** The type's name, imported into the source; an empty structure has no declaration of its own. */
    String of(Shape shape, Source source) {
        if (shape.hasTrait(UnitTypeTrait.class)) {
            return "Record<never, never>";
        }
        return source.useType(MODELS, symbols.toSymbol(shape).getName());
    }
}
