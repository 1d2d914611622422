/* Any bytes as a request about a small framework: a JSON object comes back, or an error and nothing else; asked twice,
 * the same comes back. */
#include "../C/small.h"
#include "fuzz.h"

static guarantor_scenario *the_scenario(void) {
    static guarantor_scenario *scenario;
    if (scenario == NULL) {
        guarantor_framework *framework = NULL;
        LAW(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
        LAW(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
        guarantor_framework_free(framework);
    }
    return scenario;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *answer = NULL, *again = NULL;
    size_t length = 7;
    guarantor_error error = guarantor_ask(the_scenario(), (const char *)data, size, &answer, &length);
    if (error != GUARANTOR_OK) {
        LAW(answer == NULL && length == 0 && guarantor_last_error_message()[0] != '\0');
        LAW(error == GUARANTOR_ERROR_REQUEST || error == GUARANTOR_ERROR_UNKNOWN_ID ||
            error == GUARANTOR_ERROR_WRONG_KIND || error == GUARANTOR_ERROR_DATE || error == GUARANTOR_ERROR_BUDGET ||
            error == GUARANTOR_ERROR_ARGUMENT);
        return 0;
    }
    LAW(answer[0] == '{' && strlen(answer) == length);
    LAW(guarantor_ask(the_scenario(), (const char *)data, size, &again, NULL) == GUARANTOR_OK);
    LAW(strcmp(answer, again) == 0);
    guarantor_string_free(answer);
    guarantor_string_free(again);
    return 0;
}
