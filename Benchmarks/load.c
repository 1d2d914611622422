/* The time from nothing to a library's first answer, in nanoseconds.   usage: load LIBRARY FUNCTION */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <time.h>

int main(int count, char **arguments) {
    struct timespec start, end;
    if (count < 3) return 2;
    clock_gettime(CLOCK_MONOTONIC, &start);
    void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    void *symbol = library == NULL ? NULL : dlsym(library, arguments[2]);
    if (symbol == NULL) return 1;
    /* Each of these functions takes nothing, or room for three numbers. */
    int numbers[3];
    ((void (*)(int *, int *, int *))symbol)(&numbers[0], &numbers[1], &numbers[2]);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.0f\n", 1e9 * (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec));
    return 0;
}
