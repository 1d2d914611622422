/* A live feed: events come in one by one, and each is answered by what it changed.
 *
 *   cc events.c $(pkg-config --cflags --libs guarantor json-c) -o events
 *   ./events < feed        a line for each event: {"fact": "ceasefire", "value": true, "date": "2026-03-01"}
 */
#include <guarantor.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* By guarantor_standing. */
static const char *const standings[] = {"dropped", "ended", "breached", "performed", "suspended", "triggered", "in force",
    "pending", "undetermined", "contested"};

static int fail(void) {
    fprintf(stderr, "%s\n", guarantor_last_error_message());
    return 1;
}

/* A value that is neither true nor false has not been told. */
static guarantor_truth truth_of(struct json_object *value) {
    if (!json_object_is_type(value, json_type_boolean)) return GUARANTOR_UNKNOWN;
    return json_object_get_boolean(value) ? GUARANTOR_TRUE : GUARANTOR_FALSE;
}

/* A line that is no event, or names a fact that there is not, is said and left out: the feed goes on. */
static void tell(guarantor_scenario *scenario, const char *line) {
    struct json_object *event = json_tokener_parse(line), *fact = NULL, *value = NULL, *date = NULL;
    if (!json_object_object_get_ex(event, "fact", &fact) || !json_object_object_get_ex(event, "date", &date)) {
        fprintf(stderr, "not an event: %s", line);
    } else {
        json_object_object_get_ex(event, "value", &value);
        const char *when = json_object_get_string(date);
        if (guarantor_scenario_assume(scenario, json_object_get_string(fact), truth_of(value), when) != GUARANTOR_OK ||
            guarantor_scenario_set_date(scenario, when) != GUARANTOR_OK) {
            fprintf(stderr, "left out: %s\n", guarantor_last_error_message());
        } else {
            printf("%s %s\n", when, json_object_get_string(fact));
        }
    }
    json_object_put(event);
}

int main(void) {
    guarantor_framework *framework;
    guarantor_scenario *scenario;
    char line[1000];
    if (guarantor_framework_bundled("paris-2026", &framework) != GUARANTOR_OK ||
        guarantor_scenario_new(framework, &scenario) != GUARANTOR_OK) {
        return fail();
    }
    size_t count = guarantor_framework_count(framework, GUARANTOR_KIND_COMMITMENT);
    guarantor_standing *before = malloc(count * sizeof *before), *now = malloc(count * sizeof *now);
    if (before == NULL || now == NULL) return fprintf(stderr, "out of memory\n"), 1;
    if (guarantor_scenario_standings(scenario, count, before) != GUARANTOR_OK) return fail();

    while (fgets(line, sizeof line, stdin) != NULL) {
        tell(scenario, line);
        if (guarantor_scenario_standings(scenario, count, now) != GUARANTOR_OK) return fail();
        for (size_t i = 0; i < count; i++) {
            if (now[i] == before[i]) continue;
            printf("    %s: %s, was %s\n", guarantor_framework_id(framework, GUARANTOR_KIND_COMMITMENT, i), standings[now[i]],
                standings[before[i]]);
        }
        memcpy(before, now, count * sizeof *before);
    }
    free(before);
    free(now);
    guarantor_scenario_free(scenario);
    guarantor_framework_free(framework);
    return 0;
}
