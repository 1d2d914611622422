#include "cases.h"

#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data.h"

/* A path beside the file of cases. */
static char *beside(const char *cases, const char *name) {
    char *copy = malloc(strlen(cases) + 1);
    strcpy(copy, cases);
    const char *folder = dirname(copy);
    char *path = malloc(strlen(folder) + strlen(name) + 2);
    sprintf(path, "%s/%s", folder, name);
    free(copy);
    return path;
}

guarantor_error load_framework(struct json_object *source, const char *cases, guarantor_framework **out) {
    if (json_object_is_type(source, json_type_string)) {
        return guarantor_framework_bundled(json_object_get_string(source), out);
    }
    const char *name = text_member(source, "file");
    if (name == NULL) {
        size_t length;
        const char *text = json_object_to_json_string_length(
            source, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, &length);
        return guarantor_framework_load(text, length, out);
    }
    size_t length;
    char *path = beside(cases, name);
    char *text = read_file(path, &length);
    guarantor_error error = guarantor_framework_load(text, length, out);
    free(text);
    free(path);
    return error;
}

static guarantor_truth told(struct json_object *value) {
    if (json_object_is_type(value, json_type_boolean)) {
        return json_object_get_boolean(value) ? GUARANTOR_TRUE : GUARANTOR_FALSE;
    }
    const char *word = json_object_get_string(value);
    if (strcmp(word, "true") == 0) return GUARANTOR_TRUE;
    if (strcmp(word, "false") == 0) return GUARANTOR_FALSE;
    return strcmp(word, "contested") == 0 ? GUARANTOR_CONTESTED : GUARANTOR_UNKNOWN;
}

bool apply_request(guarantor_scenario *scenario, struct json_object *request) {
    guarantor_error error = GUARANTOR_OK;
    struct json_object *list;
    if (text_member(request, "date") != NULL) error |= guarantor_scenario_set_date(scenario, text_member(request, "date"));
    if (text_member(request, "as_known_at") != NULL) {
        error |= guarantor_scenario_set_known_at(scenario, text_member(request, "as_known_at"));
    }
    if (text_member(request, "reading") != NULL) {
        bool is_exact = strcmp(text_member(request, "reading"), "exact") == 0;
        error |= guarantor_scenario_set_reading(scenario, is_exact ? GUARANTOR_READING_EXACT : GUARANTOR_READING_FAST);
    }
    list = member(request, "assumptions");
    for (size_t i = 0; i < count_of(list); i++) {
        struct json_object *item = json_object_array_get_idx(list, i);
        error |= guarantor_scenario_assume(
            scenario, text_member(item, "fact"), told(member(item, "value")), text_member(item, "date"));
    }
    list = member(request, "withdrawn");
    for (size_t i = 0; i < count_of(list); i++) {
        struct json_object *item = json_object_array_get_idx(list, i);
        bool is_id = json_object_is_type(item, json_type_string);
        error |= guarantor_scenario_withdraw(scenario, is_id ? json_object_get_string(item) : text_member(item, "party"),
            is_id ? NULL : text_member(item, "date"));
    }
    list = member(request, "dropped");
    for (size_t i = 0; i < count_of(list); i++) {
        error |= guarantor_scenario_drop(scenario, json_object_get_string(json_object_array_get_idx(list, i)));
    }
    return error == GUARANTOR_OK;
}
