/* What the programs in C measure with. Include it first. */
#define _POSIX_C_SOURCE 200809L
#include <guarantor.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* In seconds. */
static inline double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void demand(guarantor_error error) {
    if (error == GUARANTOR_OK) return;
    fprintf(stderr, "%s\n", guarantor_last_error_message());
    exit(1);
}

static inline int by_size(const void *a, const void *b) {
    double difference = *(const double *)a - *(const double *)b;
    return difference < 0 ? -1 : difference > 0;
}

/* A file's bytes, to be freed. */
static inline char *contents(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) exit(2);
    *length = (size_t)ftell(file);
    char *bytes = malloc(*length);
    rewind(file);
    if (bytes == NULL || fread(bytes, 1, *length, file) != *length) exit(2);
    fclose(file);
    return bytes;
}
