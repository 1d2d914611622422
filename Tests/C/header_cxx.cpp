// The header stands alone as C++11 too. Compiled only.
#include <cstddef>

#include "guarantor.h"

guarantor_error load(const char *json, std::size_t length, guarantor_framework **out);

guarantor_error load(const char *json, std::size_t length, guarantor_framework **out) {
    return guarantor_framework_load(json, length, out);
}
