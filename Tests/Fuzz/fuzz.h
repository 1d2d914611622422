/* What the fuzzers share. Each has one entry point, LLVMFuzzerTestOneInput, for libFuzzer or for replay.c. */
#ifndef FUZZ_H
#define FUZZ_H

#include <guarantor.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A law that was broken ends the run, as a crash does. */
#define LAW(condition)                                                                                                 \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: broken: %s (%s)\n", __FILE__, __LINE__, #condition,                                 \
                guarantor_last_error_message());                                                                       \
            abort();                                                                                                   \
        }                                                                                                              \
    } while (0)

#endif
