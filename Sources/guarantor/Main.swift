import ArgumentParser
import Guarantor

@main
struct Tool: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "guarantor")
}
