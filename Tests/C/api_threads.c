#include <pthread.h>

#include "api.h"
#include "check.h"
#include "small.h"

enum { thread_count = 8, rounds = 300 };

/* What a thread works on, and how many of its rounds went wrong. */
struct work {
    const guarantor_framework *framework;
    const guarantor_scenario *scenario;
    int number;
    int faults;
};

/* Reads the common scenario, changes one of its own, and fails in its own way: nobody else's error shows up. */
static int round_of(const struct work *work) {
    static const char explain[] = "{\"ask\": \"explain\", \"target\": \"watch\"}";
    guarantor_truth truth;
    guarantor_standing standing;
    guarantor_scenario *own;
    char *text, missing[32], quoted[40];
    int faults = 0;
    faults += guarantor_scenario_truth_at(work->scenario, GUARANTOR_KIND_PILLAR, 0, &truth) || truth != GUARANTOR_TRUE;
    faults += guarantor_scenario_standing(work->scenario, "monitoring", &standing) ||
              standing != GUARANTOR_STANDING_IN_FORCE;
    faults += strcmp(guarantor_framework_id(work->framework, GUARANTOR_KIND_EVENT, 0), "truce") != 0;
    if (guarantor_ask(work->scenario, explain, sizeof explain - 1, &text, NULL) != GUARANTOR_OK) return faults + 1;
    guarantor_string_free(text);

    if (guarantor_scenario_copy(work->scenario, &own) != GUARANTOR_OK) return faults + 1;
    guarantor_truth told = work->number % 2 == 0 ? GUARANTOR_FALSE : GUARANTOR_CONTESTED;
    faults += guarantor_scenario_assume(own, "ceasefire", told, NULL) != GUARANTOR_OK;
    faults += guarantor_scenario_truth(own, "peace", &truth) || truth != told;
    guarantor_scenario_free(own);

    snprintf(missing, sizeof missing, "nothing_%d", work->number);
    snprintf(quoted, sizeof quoted, "`%s`", missing);
    faults += guarantor_scenario_truth(work->scenario, missing, &truth) != GUARANTOR_ERROR_UNKNOWN_ID;
    faults += strstr(guarantor_last_error_message(), quoted) == NULL;
    faults += strstr(guarantor_last_error_json(), quoted) == NULL;
    return faults;
}

static void *run(void *argument) {
    struct work *work = argument;
    /* A new thread has not failed yet. */
    work->faults += strcmp(guarantor_last_error_message(), "") != 0;
    for (int i = 0; i < rounds; i++) work->faults += round_of(work);
    return NULL;
}

void check_threads(void) {
    pthread_t threads[thread_count];
    struct work works[thread_count];
    guarantor_framework *framework;
    guarantor_scenario *scenario;
    CHECK(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
    CHECK(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
    CHECK_ERROR(guarantor_scenario_reset(NULL), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    for (int i = 0; i < thread_count; i++) {
        works[i] = (struct work){.framework = framework, .scenario = scenario, .number = i, .faults = 0};
        CHECK(pthread_create(&threads[i], NULL, run, &works[i]) == 0);
    }
    for (int i = 0; i < thread_count; i++) {
        pthread_join(threads[i], NULL);
        CHECK(works[i].faults == 0);
    }
    CHECK(strstr(guarantor_last_error_message(), "`scenario` is NULL") != NULL);
    guarantor_scenario_free(scenario);
    guarantor_framework_free(framework);
}
