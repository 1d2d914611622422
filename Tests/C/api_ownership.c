#include <stdlib.h>

#include "api.h"
#include "check.h"
#include "small.h"

static const char status[] = "{\"ask\": \"status\"}";

/* A scenario outlives its framework, a copy its origin. */
static void check_order_of_freeing(void) {
    guarantor_framework *framework;
    guarantor_scenario *scenario, *copy;
    guarantor_truth truth;
    char *text;
    CHECK(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
    CHECK(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
    guarantor_framework_free(framework);
    CHECK(guarantor_scenario_copy(scenario, &copy) == GUARANTOR_OK);
    CHECK(guarantor_scenario_truth(scenario, "watch", &truth) == GUARANTOR_OK && truth == GUARANTOR_TRUE);
    guarantor_scenario_free(scenario);
    CHECK(guarantor_ask(copy, status, sizeof status - 1, &text, NULL) == GUARANTOR_OK);
    guarantor_scenario_free(copy);
    CHECK(strstr(text, "\"monitoring\"") != NULL);
    guarantor_string_free(text);
}

/* Bundled frameworks are shared inside, and each handle is its owner's. */
static void check_bundled(void) {
    guarantor_framework *first, *second;
    CHECK(guarantor_framework_bundled("paris-2026", &first) == GUARANTOR_OK);
    CHECK(guarantor_framework_bundled("paris-2026", &second) == GUARANTOR_OK);
    CHECK(first != second);
    guarantor_framework_free(first);
    CHECK(guarantor_framework_count(second, GUARANTOR_KIND_COMMITMENT) > 0);
    guarantor_framework_free(second);
}

/* The text that was read is the caller's again after the call; ids stay where they are. */
static void check_borrowed(void) {
    guarantor_framework *framework;
    char *document = malloc(sizeof small);
    memcpy(document, small, sizeof small);
    CHECK(guarantor_framework_load(document, sizeof small - 1, &framework) == GUARANTOR_OK);
    memset(document, '?', sizeof small);
    free(document);
    const char *id = guarantor_framework_id(framework, GUARANTOR_KIND_PARTY, 0);
    CHECK(strcmp(id, "FRA") == 0);
    for (guarantor_kind kind = GUARANTOR_KIND_SOURCE; kind <= GUARANTOR_KIND_EVENT; kind++) {
        guarantor_framework_id(framework, kind, 0);
    }
    CHECK(guarantor_framework_id(framework, GUARANTOR_KIND_PARTY, 0) == id && strcmp(id, "FRA") == 0);
    guarantor_framework_free(framework);
}

/* The text of an error stays until the next failure, whatever succeeds meanwhile. */
static void check_errors(void) {
    guarantor_framework *framework;
    CHECK(guarantor_framework_load("[]", 2, &framework) == GUARANTOR_ERROR_DOCUMENT);
    const char *message = guarantor_last_error_message(), *json = guarantor_last_error_json();
    char copy[200];
    snprintf(copy, sizeof copy, "%s", message);
    CHECK(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
    CHECK(strcmp(message, copy) == 0 && guarantor_last_error_message() == message);
    CHECK(strstr(json, "\"code\":\"document\"") != NULL && guarantor_last_error_json() == json);
    CHECK(guarantor_framework_index(framework, GUARANTOR_KIND_PARTY, "FRX", NULL) == GUARANTOR_ERROR_ARGUMENT);
    CHECK(strcmp(guarantor_last_error_json(), "{\"code\":\"argument\",\"message\":\"`out` is NULL\"}") == 0);
    size_t index;
    CHECK(guarantor_framework_index(framework, GUARANTOR_KIND_PARTY, "FRX", &index) == GUARANTOR_ERROR_UNKNOWN_ID);
    CHECK(strstr(guarantor_last_error_json(), "\"suggestion\":\"FRA\"") != NULL);
    guarantor_framework_free(framework);
}

void check_ownership(void) {
    CHECK(strcmp(guarantor_last_error_message(), "") == 0);
    CHECK(strcmp(guarantor_last_error_json(), "{}") == 0);
    check_order_of_freeing();
    check_bundled();
    check_borrowed();
    check_errors();
}
