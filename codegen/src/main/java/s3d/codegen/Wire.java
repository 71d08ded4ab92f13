package s3d.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpPayloadTrait;
import software.amazon.smithy.model.traits.HttpPrefixHeadersTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;
import software.amazon.smithy.model.traits.XmlAttributeTrait;
import software.amazon.smithy.model.traits.XmlFlattenedTrait;
import software.amazon.smithy.model.traits.XmlNameTrait;
import software.amazon.smithy.model.traits.XmlNamespaceTrait;

/** How shapes are laid out in XML: names, flattening, order, formats. */
record Wire(Model model) {
    private static final List<ShapeId> BOUND = List.of(
        HttpLabelTrait.ID, HttpQueryTrait.ID, HttpHeaderTrait.ID, HttpPrefixHeadersTrait.ID, HttpPayloadTrait.ID
    );

    Shape target(MemberShape member) {
        return model.expectShape(member.getTarget());
    }

    /** The element's or attribute's name of a structure's or list's member. */
    static String nameOf(MemberShape member) {
        return member.getTrait(XmlNameTrait.class).map(XmlNameTrait::getValue).orElse(member.getMemberName());
    }

    /** The attribute's name without its namespace prefix. */
    static String localNameOf(MemberShape member) {
        String name = nameOf(member);
        return name.substring(name.indexOf(':') + 1);
    }

    /** The root element's name of a structure that is a document of its own. */
    static String rootOf(Shape structure) {
        return structure.getTrait(XmlNameTrait.class).map(XmlNameTrait::getValue).orElse(structure.getId().getName());
    }

    /** The root element's name of a structure bound as payload. */
    String rootOf(MemberShape payload) {
        return payload.getTrait(XmlNameTrait.class).map(XmlNameTrait::getValue).orElse(rootOf(target(payload)));
    }

    /** The members that are part of a structure's XML, which are those that HTTP binds nowhere else. */
    static List<MemberShape> elementsOf(Shape structure) {
        return structure.members().stream().filter(member -> BOUND.stream().noneMatch(member::hasTrait)).toList();
    }

    static boolean isAttribute(MemberShape member) {
        return member.hasTrait(XmlAttributeTrait.class);
    }

    static boolean isFlattened(MemberShape member) {
        return member.hasTrait(XmlFlattenedTrait.class);
    }

    /** The members in the order AWS writes them. */
    static List<MemberShape> inWireOrder(Shape structure, List<MemberShape> members) {
        List<String> order = Overlay.wireOrder(structure);
        List<MemberShape> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparingInt(member -> {
            int rank = order.indexOf(member.getMemberName());
            return rank == -1 ? order.size() : rank;
        }));
        return sorted;
    }

    /** The namespace declaration of an element, with the space before it; empty when there is none. */
    static String namespaceOf(Shape shape) {
        return shape.getTrait(XmlNamespaceTrait.class)
            .map(it -> " xmlns" + it.getPrefix().map(p -> ":" + p).orElse("") + "=\"" + it.getUri() + "\"")
            .orElse("");
    }

    /** The namespace declaration of a root element; the service's where neither member nor structure has its own. */
    String namespaceOfRoot(MemberShape payload, String serviceNamespace) {
        String own = namespaceOf(payload);
        return own.isEmpty() ? namespaceOfRoot(target(payload), serviceNamespace) : own;
    }

    /** The same for a structure that is a document by itself. */
    static String namespaceOfRoot(Shape structure, String serviceNamespace) {
        String own = namespaceOf(structure);
        return own.isEmpty() ? serviceNamespace : own;
    }

    static boolean hasAttributes(Shape shape) {
        return shape.isStructureShape() && shape.members().stream().anyMatch(Wire::isAttribute);
    }

    Format formatOf(MemberShape member, HttpBinding.Location location) {
        return HttpBindingIndex.of(model).determineTimestampFormat(member, location, Format.DATE_TIME);
    }
}
