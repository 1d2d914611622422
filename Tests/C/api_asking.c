#include <pthread.h>
#include <stdlib.h>

#include "api.h"
#include "check.h"
#include "small.h"

/* A forecast that is simulated: what comes after something else is not exact. */
static const char request[] =
    "{\"ask\": \"forecast\", \"target\": \"ceasefire\", \"until\": \"2030-01-01\", \"timelines\": 20000, \"simulate\": true,"
    " \"expectations\": [{\"fact\": \"ceasefire\", \"probability\": 0.5,"
    " \"delay\": {\"distribution\": \"exponential\", \"mean\": \"P1Y\"}}]}";

struct reports {
    pthread_t thread;
    size_t done;
    int calls, faults, until;
};

static int32_t report(void *context, size_t done, size_t total) {
    struct reports *reports = context;
    reports->calls++;
    reports->faults += !pthread_equal(pthread_self(), reports->thread) || done < reports->done || done > total || total != 20000;
    reports->done = done;
    return reports->calls == reports->until;
}

static char *asked(const guarantor_scenario *scenario, const guarantor_sweep_options *options) {
    char *answer;
    size_t length;
    CHECK(guarantor_ask_with(scenario, request, sizeof request - 1, options, &answer, &length) == GUARANTOR_OK);
    CHECK(answer != NULL && strlen(answer) == length);
    return answer;
}

void check_asking(void) {
    guarantor_framework *framework;
    guarantor_scenario *scenario;
    guarantor_sweep_options options = GUARANTOR_SWEEP_OPTIONS_INIT;
    struct reports reports = {.thread = pthread_self()};
    char *plain, *answer;
    uint32_t threads;
    CHECK(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
    CHECK(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
    CHECK(guarantor_scenario_assume(scenario, "ceasefire", GUARANTOR_FALSE, "2026-01-01") == GUARANTOR_OK);
    CHECK(guarantor_scenario_set_date(scenario, "2026-01-02") == GUARANTOR_OK);
    CHECK(guarantor_ask(scenario, request, sizeof request - 1, &plain, NULL) == GUARANTOR_OK);
    answer = asked(scenario, NULL);
    CHECK(strcmp(answer, plain) == 0);
    guarantor_string_free(answer);
    for (threads = 1; threads < 6; threads += 2) {
        options.threads = threads;
        options.progress = report;
        options.context = &reports;
        reports.done = 0;
        answer = asked(scenario, &options);
        CHECK(strcmp(answer, plain) == 0);
        guarantor_string_free(answer);
        CHECK(reports.faults == 0 && reports.calls > 1 && reports.done == 20000);
    }
    /* Alone: of several threads the others may have done it all before this one is told a second time. */
    options.threads = 1;
    reports = (struct reports){.thread = pthread_self(), .until = 2};
    CHECK_ERROR(guarantor_ask_with(scenario, request, sizeof request - 1, &options, &answer, NULL),
        GUARANTOR_ERROR_CANCELLED, "progress");
    CHECK(answer == NULL && reports.calls == 2 && reports.faults == 0);
    options.size = 4;
    CHECK_ERROR(guarantor_ask_with(scenario, request, sizeof request - 1, &options, &answer, NULL),
        GUARANTOR_ERROR_ARGUMENT, "`options.size`");
    CHECK_ERROR(guarantor_ask_with(NULL, request, sizeof request - 1, NULL, &answer, NULL), GUARANTOR_ERROR_ARGUMENT,
        "`scenario` is NULL");
    CHECK_ERROR(guarantor_ask_with(scenario, NULL, 5, NULL, &answer, NULL), GUARANTOR_ERROR_ARGUMENT, "`request` is NULL");
    CHECK_ERROR(guarantor_ask_with(scenario, request, sizeof request - 1, NULL, NULL, NULL), GUARANTOR_ERROR_ARGUMENT,
        "`out` is NULL");
    CHECK_ERROR(guarantor_ask_with(scenario, "{}", 2, NULL, &answer, NULL), GUARANTOR_ERROR_REQUEST, "`ask`");
    guarantor_string_free(plain);
    guarantor_scenario_free(scenario);
    guarantor_framework_free(framework);
}
