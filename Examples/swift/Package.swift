// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "WhatIf",
    dependencies: [.package(name: "Guarantor", path: "../..")],
    targets: [
        .executableTarget(name: "WhatIf", dependencies: [.product(name: "Guarantor", package: "Guarantor")])
    ]
)
