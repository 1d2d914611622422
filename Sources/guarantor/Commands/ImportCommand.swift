import ArgumentParser
import Guarantor
import GuarantorImport

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Makes a document of what other programs and projects write.",
        usage: "guarantor import <format> <file> … [<options>]",
        discussion: """
            FORMATS
              open-psa   fault trees of the Open-PSA Model Exchange Format (XML)
              atop       the member-level file of the ATOP project (CSV): alliances,
                         phases, members, pledges and their conditions
              treaties   who is a party to which treaty, since when (CSV), one file for
                         each coder: what they disagree on, conflicts finds
              yaml       a document that is written in YAML

            The document goes to standard output; what was counted, and each row or element that was refused with its \
            reason, to standard error. Exit status 1 where something was refused.

            A file may be given with the name of its source, as in gnd=parties.csv; without one that is the file's own.

            EXAMPLES
              guarantor import open-psa tree.xml > tree.json
              guarantor import atop atop.csv --only 3180 > nato.json
              guarantor import atop atop.csv --into alliances
              guarantor import treaties one=parties-1.csv two=parties-2.csv > treaties.json
            """)

    @Argument(help: "What the files are.", completion: .list(ImportFormat.allCases.map(\.rawValue)))
    var format: ImportFormat

    @Argument(help: "Files, or - for standard input.", completion: .file())
    var files: [String]

    @Option(
        name: .customLong("only"), help: ArgumentHelp("For atop: the alliance with this number.", valueName: "number"))
    var alliance: String?

    @Option(
        name: .customLong("into"),
        help: ArgumentHelp(
            "For atop: a folder, into which each alliance goes as a document of its own.", valueName: "folder"),
        completion: .directory)
    var folder: String?

    func validate() throws {
        if alliance != nil || folder != nil, format != .atop {
            throw ValidationError("--only and --into go with atop")
        }
        if alliance != nil, folder != nil { throw ValidationError("--only and --into exclude each other") }
        let single: [ImportFormat] = [.atop, .yaml]
        if files.count > 1, single.contains(format) { throw ValidationError("\(format.rawValue) takes one file") }
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be given once") }
    }

    func run() throws {
        if format == .yaml {
            let source = try FrameworkSource(files[0])
            StandardOutput.write(try source.framework(isYAML: true).document.canonicalJSON())
            return
        }
        let files = try files.map { try InputFile(argument: $0) }
        do {
            switch format {
            case .openPSA: try write(try FaultTrees.read(files))
            case .treaties: try write(try TreatyMemberships.read(files))
            case .atop:
                if let folder {
                    try write(each: files[0], into: folder)
                } else {
                    try write(try Alliances.read(files[0], only: alliance))
                }
            case .yaml: break
            }
        } catch let error as ImportError {
            throw Refusal(message: error.message, status: .documentHasProblems)
        }
    }

    private func write(_ result: Import) throws {
        let json = result.document.canonicalJSON()
        _ = try FrameworkSource.framework(json, called: "the document made of it")
        StandardOutput.write(json)
        try report(result.counts, result.refusals)
    }

    private func write(each file: InputFile, into folder: String) throws {
        let (documents, counts, refusals) = try Alliances.readEach(file)
        try makeFolder(folder)
        for (number, document) in documents {
            let json = document.canonicalJSON()
            _ = try FrameworkSource.framework(json, called: "the document made of alliance \(number)")
            try writeFile(json, to: "\(folder)/\(document.id).json")
        }
        try report(["\(documents.count) documents in \(folder)"] + counts, refusals)
    }

    private func report(_ counts: [String], _ refusals: [GuarantorImport.Refusal]) throws {
        for line in refusals.map(\.description) + counts { StandardError.write(legible(line) + "\n") }
        if !refusals.isEmpty { throw DocumentRefused() }
    }
}

enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
    case openPSA = "open-psa"
    case atop, treaties, yaml
}

extension InputFile {
    /// `FILE` or `SOURCE=FILE`; a file of that whole name comes first.
    fileprivate init(argument: String) throws {
        var (source, path) = (String?.none, argument)
        if !exists(argument), let sign = argument.firstIndex(of: "=") {
            source = String(argument[..<sign])
            path = String(argument[argument.index(after: sign)...])
        }
        try self.init(path: path, source: source)
    }
}
