$version: "2.0"

// What a server must know beyond the upstream model. The traits are read by codegen/.
namespace s3d

/// The IAM action that permits an operation, and IAM's access level of it.
@trait(selector: "operation")
structure action {
    @required
    name: String

    @required
    access: AccessLevel
}

@private
enum AccessLevel {
    READ = "read"
    WRITE = "write"
    LIST = "list"
    PERMISSIONS = "permissions"
    TAGGING = "tagging"
}

/// The status AWS answers with where it differs from the model's.
@trait(selector: "operation")
integer status

/// A status that replaces the operation's when the named output member is set.
@trait(selector: "operation")
structure statusWhen {
    @required
    member: String

    @required
    status: Integer
}

/// Adds an operation to a service, or a structure's members to another structure.
@trait(selector: ":is(operation, structure)")
string addsTo

/// Keeps a member as the text on the wire, whatever type upstream tooling gives it.
@trait(selector: ":is(string, timestamp)")
structure verbatim {}

/// The media type of a body of text, or of an event's document.
@trait(selector: ":is(string, structure)")
string contentType

/// The order of members in the XML that AWS writes. Members left out follow in the model's order.
@trait(selector: "structure")
list wireOrder {
    member: String
}

/// Flattened lists whose elements AWS mixes in one order.
@trait(selector: "structure")
structure mixed {
    /// Members, all of them of the structure.
    @required
    lists: MemberNames

    /// The member that tells the order, and is not sent: for each element, the position of its list in `lists`.
    @required
    order: String
}

@private
list MemberNames {
    member: String
}

/// What an operation is told by, besides its URI.
@trait(selector: "operation")
structure routedBy {
    /// The media type that the request's content-type must start with.
    mediaType: String

    /// False for an operation that only the host name tells from another one.
    byPath: Boolean
}

/// AWS's default message of an error.
@trait(selector: "structure[trait|error]")
string message

/// An error code that no shape can be named, because of a dot.
@trait(selector: "structure[trait|error]")
string code
