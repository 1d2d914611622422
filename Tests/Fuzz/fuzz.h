/* What the fuzzers share. Each has one entry point, LLVMFuzzerTestOneInput, for libFuzzer or for replay.c. */
#ifndef FUZZ_H
#define FUZZ_H

#include <guarantor.h>
#include <json-c/json.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "framework.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A law that was broken ends the run, as a crash does. */
#define LAW(condition)                                                                                                 \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: broken: %s (%s)\n", __FILE__, __LINE__, #condition,                                 \
                guarantor_last_error_message());                                                                       \
            abort();                                                                                                   \
        }                                                                                                              \
    } while (0)

/* An answer is one JSON object in UTF-8, as a reader that is not ours has it. */
static inline json_object *object_of(const char *answer) {
    struct json_tokener *reader = json_tokener_new_ex(1024);
    LAW(reader != NULL);
    json_tokener_set_flags(reader, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    json_object *object = json_tokener_parse_ex(reader, answer, (int)strlen(answer) + 1);
    LAW(json_tokener_get_error(reader) == json_tokener_success && json_object_is_type(object, json_type_object));
    json_tokener_free(reader);
    return object;
}

static inline void is_object(const char *answer) { json_object_put(object_of(answer)); }

/* Forecasts of more timelines are ended before they have cost anything. */
static int32_t too_many(void *most, size_t done, size_t total) { return (void)done, total > *(const size_t *)most; }

static inline guarantor_error ask_briefly(const guarantor_scenario *scenario, const char *request, size_t length, char **out) {
    size_t most = 2048;
    guarantor_sweep_options options = {(uint32_t)sizeof options, 1, too_many, &most};
    guarantor_error error = guarantor_ask_with(scenario, request, length, &options, out, NULL);
    LAW((error == GUARANTOR_OK) == (*out != NULL) && error >= GUARANTOR_OK && error <= GUARANTOR_ERROR_CANCELLED);
    return error;
}

/* What can be asked, by the library's own word, is asked here. */
static inline void asks_everything(const guarantor_scenario *scenario) {
    char *answer = NULL, ask[64], request[80];
    LAW(guarantor_ask(scenario, "{\"ask\":\"nothing\"}", 17, &answer, NULL) == GUARANTOR_ERROR_REQUEST);
    json_object *report = object_of(guarantor_last_error_json()), *list, *expected;
    LAW(json_object_object_get_ex(report, "diagnostics", &list) &&
        json_object_object_get_ex(json_object_array_get_idx(list, 0), "expected", &expected));
    int count = 0;
    for (const char *word = json_object_get_string(expected); (word = strchr(word, '`')) != NULL; word = strchr(word + 1, '`') + 1) {
        LAW(sscanf(word, "`%63[a-z_]`", ask) == 1);
        snprintf(request, sizeof request, "{\"ask\":\"%s\"", ask);
        int i = 0;
        while (i < the_request_count && strncmp(the_requests[i], request, strlen(request)) != 0) i++;
        if (i == the_request_count) fprintf(stderr, "no fuzzer asks `%s`\n", ask);
        LAW(i < the_request_count);
        count++;
    }
    LAW(count > 0);
    json_object_put(report);
}

/* A scenario of the framework that has everything, made once. */
static inline guarantor_scenario *the_scenario(void) {
    static guarantor_scenario *scenario;
    if (scenario == NULL) {
        guarantor_framework *framework = NULL;
        LAW(guarantor_framework_load(the_document, sizeof the_document - 1, &framework) == GUARANTOR_OK);
        LAW(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
        guarantor_framework_free(framework);
        asks_everything(scenario);
    }
    return scenario;
}

#endif
