/* Counting checks. A program ends with `return totals();`, which prints them as every suite does. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <string.h>

extern int passed_count, failed_count;

int totals(void);

#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (condition) {                                                                                               \
            passed_count++;                                                                                            \
        } else {                                                                                                       \
            failed_count++;                                                                                            \
            fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition);                                    \
        }                                                                                                              \
    } while (0)

/* A call that has to fail with that error, and to say so in a message that has these words. */
#define CHECK_ERROR(call, error, words)                                                                                \
    do {                                                                                                               \
        guarantor_error got = (call);                                                                                  \
        const char *message = guarantor_last_error_message();                                                          \
        if (got == (error) && strstr(message, (words)) != NULL) {                                                      \
            passed_count++;                                                                                            \
        } else {                                                                                                       \
            failed_count++;                                                                                            \
            fprintf(stderr, "%s:%d: %s gave %d \"%s\", expected %d \"%s\"\n", __FILE__, __LINE__, #call, (int)got,     \
                message, (int)(error), (words));                                                                       \
        }                                                                                                              \
    } while (0)

#endif
