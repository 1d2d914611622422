// The one name of the logic module that a framework's users meet.
@_exported public import struct GuarantorLogic.Truth
