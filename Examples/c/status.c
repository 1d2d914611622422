/* What stands in a framework, and why something in it does not.
 *
 *   cc status.c $(pkg-config --cflags --libs guarantor) -o status
 *   ./status                       the bundled Paris framework
 *   ./status mine.json             a document of your own
 */
#include <guarantor.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Errors carry a line to read; the problems of a document come with their places. */
static int fail(void) {
    fprintf(stderr, "%s\n", guarantor_last_error_message());
    return 1;
}

/* By guarantor_standing. */
static const char *const standings[] = {"dropped", "ended", "breached", "performed", "suspended", "triggered", "in force",
    "pending", "undetermined", "contested"};

static int load(const char *path, guarantor_framework **framework) {
    if (path == NULL) return guarantor_framework_bundled("paris-2026", framework);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size > 0 ? (size_t)size : 1);
    size_t length = text == NULL ? 0 : fread(text, 1, (size_t)size, file);
    fclose(file);
    guarantor_error error = guarantor_framework_load(text, length, framework);
    free(text);
    return error;
}

int main(int count, char **arguments) {
    guarantor_framework *framework;
    guarantor_scenario *scenario;
    if (load(count > 1 ? arguments[1] : NULL, &framework) != GUARANTOR_OK) return fail();
    if (guarantor_scenario_new(framework, &scenario) != GUARANTOR_OK) return fail();

    /* One value at a time: no text is made or read. */
    const char *missing = NULL;
    size_t commitments = guarantor_framework_count(framework, GUARANTOR_KIND_COMMITMENT);
    for (size_t i = 0; i < commitments; i++) {
        guarantor_standing standing;
        const char *id = guarantor_framework_id(framework, GUARANTOR_KIND_COMMITMENT, i);
        if (guarantor_scenario_standing(scenario, id, &standing) != GUARANTOR_OK) return fail();
        printf("%-14s %s\n", standings[standing], id);
        if (missing == NULL && standing != GUARANTOR_STANDING_IN_FORCE) missing = id;
    }

    /* A question in JSON, why the first of the others is not in force: the answer is an object with a text for people and a tree
     * for programs. */
    if (missing != NULL) {
        char request[200], *answer;
        snprintf(request, sizeof request, "{\"ask\": \"explain\", \"target\": \"%s\"}", missing);
        if (guarantor_ask(scenario, request, strlen(request), &answer, NULL) != GUARANTOR_OK) return fail();
        printf("\n%s\n", answer);
        guarantor_string_free(answer);
    }

    /* In any order: a scenario keeps what it needs of its framework. */
    guarantor_framework_free(framework);
    guarantor_scenario_free(scenario);
    return 0;
}
