/* Any bytes as a request: a JSON object comes back, or an error and nothing else; asked in another way, the same comes back; and by
 * its receipt it comes out again. */
#include "fuzz.h"

static void comes_out_again(const char *answer) {
    static const char before[] = "{\"ask\":\"verify\",\"answer\":";
    size_t length = strlen(answer);
    char *request = malloc(sizeof before + length + 1), *found = NULL;
    LAW(request != NULL);
    memcpy(request, before, sizeof before - 1);
    memcpy(request + sizeof before - 1, answer, length);
    request[sizeof before - 1 + length] = '}';
    LAW(guarantor_ask(the_scenario(), request, sizeof before + length, &found, NULL) == GUARANTOR_OK);
    LAW(strncmp(found, "{\"reproduced\":true,\"count\":0,", 29) == 0);
    guarantor_string_free(found);
    free(request);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *answer = NULL, *again = NULL;
    size_t length = 7;
    guarantor_error error = ask_briefly(the_scenario(), (const char *)data, size, &answer);
    if (error != GUARANTOR_OK) {
        LAW(guarantor_last_error_message()[0] != '\0' && error != GUARANTOR_ERROR_DOCUMENT);
        is_object(guarantor_last_error_json());
        return 0;
    }
    is_object(answer);
    LAW(guarantor_ask(the_scenario(), (const char *)data, size, &again, &length) == GUARANTOR_OK);
    LAW(strlen(answer) == length && strcmp(answer, again) == 0);
    /* A verification is not verified in turn. */
    if (strncmp(answer, "{\"reproduced\":", 14) != 0) comes_out_again(answer);
    guarantor_string_free(answer);
    guarantor_string_free(again);
    return 0;
}
