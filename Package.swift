// swift-tools-version: 6.3
import PackageDescription

/// Everything but the C face is compiled under strict memory safety: code that could touch
/// memory out of bounds does not build there.
let safe: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Guarantor",
    products: [
        .library(name: "Guarantor", targets: ["Guarantor"]),
        .library(name: "GuarantorC", type: .dynamic, targets: ["GuarantorABI"]),
        .executable(name: "guarantor", targets: ["GuarantorTool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The mathematics: four-valued truth, the condition graph and its evaluation.
        // Knows nothing of treaties, documents or time.
        .target(name: "GuarantorLogic", dependencies: ["GuarantorPlanes"], swiftSettings: safe),

        // The inner loops of sweeps and simulations, in C: the one place where what the processor can do makes a difference.
        .target(name: "GuarantorPlanes"),

        // The model of a framework: its nouns, its document, its lifecycle, the questions put to it.
        // The public Swift API; no Foundation, no pointers.
        .target(name: "Guarantor", dependencies: ["GuarantorLogic"], swiftSettings: safe),

        // The C header, seen from Swift: the installed header *is* this module.
        // No code of its own.
        .systemLibrary(name: "CGuarantor", path: "Include"),

        // One function for each function of the header, checked against it by the compiler.
        // All unsafe code lives here and in the blocks of a sweep.
        .target(
            name: "GuarantorABI", dependencies: ["Guarantor", "CGuarantor"],
            swiftSettings: [.treatAllWarnings(as: .error)]),

        // Documents out of what other programs and projects write; for the tool, so that the library stays small.
        .target(name: "GuarantorImport", dependencies: ["Guarantor", "GuarantorLogic"], swiftSettings: safe),

        // The command-line tool: arguments in, text or JSON out.
        // Talks to the library through its public Swift API only.
        .executableTarget(
            name: "GuarantorTool",
            dependencies: [
                "Guarantor", "GuarantorImport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ],
            path: "Sources/guarantor", swiftSettings: safe),

        .testTarget(name: "GuarantorLogicTests", dependencies: ["GuarantorLogic", "GuarantorPlanes"]),
        .testTarget(
            name: "GuarantorTests", dependencies: ["Guarantor", "GuarantorLogic", "CGuarantor", "GuarantorABI"]),
    ],
    swiftLanguageModes: [.v6]
)
