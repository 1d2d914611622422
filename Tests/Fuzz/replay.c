/* Runs a fuzzer's entry point over files, without libFuzzer.   usage: replay FILE… */
#include "fuzz.h"

int main(int argc, char **argv) {
    int count = 0;
    for (int i = 1; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (file == NULL) return perror(argv[i]), 1;
        size_t room = 1 << 20, length;
        uint8_t *data = malloc(room);
        if (data == NULL) return perror("malloc"), 1;
        length = fread(data, 1, room, file);
        /* Exactly as long as the input, so that a sanitizer sees a read beyond its end. */
        uint8_t *exact = malloc(length == 0 ? 1 : length);
        if (exact == NULL) return perror("malloc"), 1;
        memcpy(exact, data, length);
        LLVMFuzzerTestOneInput(exact, length);
        free(exact);
        free(data);
        fclose(file);
        count++;
    }
    printf("%d passed, 0 failed\n", count);
    return 0;
}
