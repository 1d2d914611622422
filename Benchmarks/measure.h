/* What the programs in C measure with. Include it first. */
#define _POSIX_C_SOURCE 200809L
#include <guarantor.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* In seconds. */
static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void demand(guarantor_error error) {
    if (error == GUARANTOR_OK) return;
    fprintf(stderr, "%s\n", guarantor_last_error_message());
    exit(1);
}

static int by_size(const void *a, const void *b) {
    double difference = *(const double *)a - *(const double *)b;
    return difference < 0 ? -1 : difference > 0;
}
