/* Every problem of a document with its place, as a compiler would show them, and what else can go wrong.
 *
 *   cc errors.c $(pkg-config --cflags --libs guarantor json-c) -o errors
 *   ./errors mine.json
 */
#include <guarantor.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *text_of(struct json_object *object, const char *key) {
    struct json_object *value = NULL;
    return json_object_object_get_ex(object, key, &value) ? json_object_get_string(value) : NULL;
}

/* GUARANTOR_ERROR_DOCUMENT: the latest error, as JSON, lists all problems of the document. */
static void show_problems(const char *path) {
    struct json_object *error = json_tokener_parse(guarantor_last_error_json()), *diagnostics = NULL;
    json_object_object_get_ex(error, "diagnostics", &diagnostics);
    for (size_t i = 0; i < json_object_array_length(diagnostics); i++) {
        struct json_object *problem = json_object_array_get_idx(diagnostics, i);
        const char *suggestion = text_of(problem, "suggestion");
        printf("%s:%s:%s: %s", path, text_of(problem, "line"), text_of(problem, "column"), text_of(problem, "message"));
        if (suggestion != NULL) printf(" (did you mean `%s`?)", suggestion);
        printf("\n");
    }
    json_object_put(error);
}

/* A wrong id: the code says what to do, the message is for people, and nothing has been handed out. */
static void show_unknown_id(const guarantor_framework *framework) {
    guarantor_scenario *scenario;
    guarantor_truth truth;
    if (guarantor_scenario_new(framework, &scenario) != GUARANTOR_OK) return;
    if (guarantor_scenario_truth(scenario, "cease_fire", &truth) == GUARANTOR_ERROR_UNKNOWN_ID) {
        printf("no such id: %s\n", guarantor_last_error_message());
    }
    guarantor_scenario_free(scenario);
}

int main(int count, char **arguments) {
    static char text[1 << 20];
    guarantor_framework *framework;
    FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
    if (file == NULL) return fprintf(stderr, "usage: errors FILE\n"), 2;
    size_t length = fread(text, 1, sizeof text, file);
    fclose(file);
    switch (guarantor_framework_load(text, length, &framework)) {
    case GUARANTOR_OK:
        printf("%s: no problems\n", arguments[1]);
        show_unknown_id(framework);
        guarantor_framework_free(framework);
        return 0;
    case GUARANTOR_ERROR_DOCUMENT:
        show_problems(arguments[1]);
        return 1;
    default:
        fprintf(stderr, "%s\n", guarantor_last_error_message());
        return 1;
    }
}
