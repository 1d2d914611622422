/* Scenarios made, told events, asked and freed from eight threads over one framework, with documents loaded and refused in
 * between: memory stays flat.
 * usage: soak SECONDS */
#include <guarantor.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "check.h"
#include "small.h"

enum { thread_count = 8 };

static guarantor_framework *framework;
static atomic_bool over;
static atomic_long rounds, refusals;

static size_t resident_pages(void) {
    size_t all = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL) return 0;
    if (fscanf(file, "%zu %zu", &all, &resident) != 2) resident = 0;
    fclose(file);
    return resident;
}

static void ask(const guarantor_scenario *scenario, const char *request) {
    char *answer = NULL;
    if (guarantor_ask(scenario, request, strlen(request), &answer, NULL) != GUARANTOR_OK) atomic_fetch_add(&refusals, 1);
    guarantor_string_free(answer);
}

/* A feed of a day: an event each half minute, each read back, the scenario then thrown away. */
static void day(unsigned *seed) {
    guarantor_scenario *scenario = NULL;
    guarantor_truth truth;
    size_t facts = guarantor_framework_count(framework, GUARANTOR_KIND_FACT);
    if (guarantor_scenario_new(framework, &scenario) != GUARANTOR_OK) atomic_fetch_add(&refusals, 1);
    for (int event = 0; event < 2880 && !atomic_load(&over); event++) {
        char date[32];
        const char *fact = guarantor_framework_id(framework, GUARANTOR_KIND_FACT, (size_t)rand_r(seed) % facts);
        snprintf(date, sizeof date, "2026-03-01T%02d:%02d:%02dZ", event / 120, event / 2 % 60, event % 2 * 30);
        /* Settled facts are not told again: that is said and goes on. */
        (void)guarantor_scenario_assume(scenario, fact, rand_r(seed) % 4, date);
        if (guarantor_scenario_set_date(scenario, date) != GUARANTOR_OK) atomic_fetch_add(&refusals, 1);
        if (event % 60 == 0 && guarantor_scenario_truth(scenario, NULL, &truth) != GUARANTOR_OK) {
            atomic_fetch_add(&refusals, 1);
        }
        if (event % 480 == 0) ask(scenario, "{\"ask\": \"explain\", \"target\": \"response\"}");
        if (event % 100 == 99) guarantor_scenario_reset(scenario);
    }
    guarantor_scenario_free(scenario);
}

static void documents(void) {
    guarantor_framework *own = NULL;
    if (guarantor_framework_load(small, sizeof small - 1, &own) != GUARANTOR_OK) atomic_fetch_add(&refusals, 1);
    guarantor_framework_free(own);
    own = NULL;
    if (guarantor_framework_load(small, sizeof small / 2, &own) != GUARANTOR_ERROR_DOCUMENT) atomic_fetch_add(&refusals, 1);
}

static void *run(void *argument) {
    unsigned seed = *(unsigned *)argument;
    while (!atomic_load(&over)) {
        day(&seed);
        documents();
        atomic_fetch_add(&rounds, 1);
    }
    return NULL;
}

static void rest(double seconds) {
    struct timespec time = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    nanosleep(&time, NULL);
}

int main(int count, char **arguments) {
    double seconds = count > 1 ? atof(arguments[1]) : 5;
    pthread_t threads[thread_count];
    unsigned seeds[thread_count];
    CHECK(guarantor_framework_bundled("paris-2026", &framework) == GUARANTOR_OK);
    for (unsigned i = 0; i < thread_count; i++) {
        seeds[i] = i + 1;
        CHECK(pthread_create(&threads[i], NULL, run, &seeds[i]) == 0);
    }
    /* The first half is for what is made once and for the allocator to settle; the second must not add to it. */
    rest(seconds / 2);
    size_t settled = resident_pages();
    rest(seconds / 2);
    size_t end = resident_pages();
    atomic_store(&over, 1);
    for (int i = 0; i < thread_count; i++) CHECK(pthread_join(threads[i], NULL) == 0);
    guarantor_framework_free(framework);

    long page = sysconf(_SC_PAGESIZE) / 1024;
    fprintf(stderr, "%ld days, %zu kB after half the time, %zu kB at the end\n", atomic_load(&rounds),
        settled * (size_t)page, end * (size_t)page);
    CHECK(atomic_load(&refusals) == 0);
    CHECK(end <= settled + settled / 10);
    return totals();
}
