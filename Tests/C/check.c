#include "check.h"

int passed_count, failed_count;

int totals(void) {
    printf("%d passed, %d failed\n", passed_count, failed_count);
    fflush(stdout); /* a leak checker may end the program without */
    return failed_count == 0 ? 0 : 1;
}
