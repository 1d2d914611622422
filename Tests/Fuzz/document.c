/* Any bytes as a document: what loads is written, read and written again without a change, and can be asked; what does
 * not load has problems, and the check finds them too. */
#include "fuzz.h"

/* The question is chosen by the text, so that each input is quick and an input always asks the same. */
static void stands(const guarantor_framework *framework, const uint8_t *data, size_t size) {
    guarantor_scenario *scenario = NULL;
    char *answer = NULL;
    guarantor_truth truth;
    unsigned which = 0;
    for (size_t i = 0; i < size; i++) which += data[i];
    const char *request = the_requests[which % the_request_count];
    LAW(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
    LAW(guarantor_scenario_truth(scenario, NULL, &truth) == GUARANTOR_OK && truth >= 0 && truth <= 3);
    LAW(guarantor_ask(scenario, the_requests[0], strlen(the_requests[0]), &answer, NULL) == GUARANTOR_OK);
    is_object(answer);
    guarantor_string_free(answer);
    if (ask_briefly(scenario, request, strlen(request), &answer) == GUARANTOR_OK) is_object(answer);
    guarantor_string_free(answer);
    guarantor_scenario_free(scenario);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    guarantor_framework *framework = NULL, *again = NULL;
    char *report = NULL, *written = NULL, *rewritten = NULL;
    size_t length = 0;
    guarantor_error error = guarantor_framework_load((const char *)data, size, &framework);
    LAW(guarantor_check((const char *)data, size, &report, NULL) == GUARANTOR_OK);
    int sound = strncmp(report, "{\"problems\":0,", 14) == 0;
    is_object(report);
    guarantor_string_free(report);
    LAW(error == (sound ? GUARANTOR_OK : GUARANTOR_ERROR_DOCUMENT));
    if (!sound) {
        LAW(framework == NULL && guarantor_last_error_message()[0] != '\0');
        return 0;
    }
    LAW(guarantor_framework_json(framework, &written, &length) == GUARANTOR_OK && strlen(written) == length);
    LAW(guarantor_framework_load(written, length, &again) == GUARANTOR_OK);
    LAW(guarantor_framework_json(again, &rewritten, NULL) == GUARANTOR_OK && strcmp(written, rewritten) == 0);
    stands(framework, data, size);
    guarantor_string_free(written);
    guarantor_string_free(rewritten);
    guarantor_framework_free(framework);
    guarantor_framework_free(again);
    return 0;
}
