// swift-tools-version: 6.3
import PackageDescription

/// Times the library through its public Swift API, and diagrams by themselves. A package of its own, so that those who use the library do not build it.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "Guarantor", path: "..")],
    targets: [
        .executableTarget(name: "Bench", dependencies: [.product(name: "Guarantor", package: "Guarantor")]),
        // Diagrams alone, from the module that the product is made of.
        .executableTarget(name: "Construction", dependencies: [.product(name: "Guarantor", package: "Guarantor")]),
    ],
    swiftLanguageModes: [.v6]
)
