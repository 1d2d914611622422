/// An XML document as its elements, each before what it contains. Of XML 1.0 it is what data needs: elements, attributes, text,
/// comments, CDATA; a document type, which can define entities, is refused.
struct XMLTree {
    struct Element {
        let name: String
        let attributes: [(name: String, value: String)]
        /// Of the opening bracket, from 1.
        let line: Int
        let column: Int
        let parent: Int?
        var children: [Int] = []
        /// The text directly within, without the white space around it.
        var text = ""

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    private(set) var elements: [Element] = []

    static let deepest = 128
    static let most = 4_000_000

    init(_ file: InputFile) throws(ImportError) {
        var reader = try XMLReader(file)
        var open: [Int] = []
        while let token = try reader.next() {
            switch token {
            case .start(let name, let attributes, let line, let column, let isEmpty):
                if open.isEmpty, !elements.isEmpty { throw reader.failure("a second outermost element `\(name)`") }
                guard open.count < Self.deepest else {
                    throw reader.failure("elements are nested more than \(Self.deepest) deep")
                }
                guard elements.count < Self.most else {
                    throw reader.failure("there are more than \(Self.most) elements")
                }
                let parent = open.last
                if let parent { elements[parent].children.append(elements.count) }
                if !isEmpty { open.append(elements.count) }
                elements.append(
                    Element(name: name, attributes: attributes, line: line, column: column, parent: parent))
            case .end(let name):
                guard let last = open.popLast() else { throw reader.failure("`</\(name)>` closes nothing") }
                guard elements[last].name == name else {
                    throw reader.failure(
                        "`</\(name)>` stands where `\(elements[last].name)` of line \(elements[last].line) is open")
                }
                elements[last].text = Self.trimmed(elements[last].text)
            case .text(let text):
                guard let last = open.last else {
                    if text.utf8.allSatisfy(XMLReader.isSpace) { continue }
                    throw reader.failure("text stands outside the outermost element")
                }
                elements[last].text += text
            }
        }
        if let last = open.last {
            throw reader.failure("`\(elements[last].name)` of line \(elements[last].line) is not closed")
        }
        if elements.isEmpty { throw reader.failure("there is no element") }
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: { !XMLReader.isSpace($0) }),
            let last = bytes.lastIndex(where: { !XMLReader.isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
