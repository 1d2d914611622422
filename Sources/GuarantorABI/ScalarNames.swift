/// Stands in for the standard library's table of the names of all Unicode characters, half a megabyte that nothing here reads: the
/// linker of the shared library puts this function in the place of the one that does (`--wrap`), and drops the table. No
/// character has a name then.
@_cdecl("__wrap__swift_stdlib_getScalarName")
func scalarName(_ scalar: UInt32, _ buffer: UnsafeMutablePointer<UInt8>?, _ capacity: Int) -> Int { 0 }
