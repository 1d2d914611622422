/* Many threads over one framework: each takes its share of the what-ifs, with a scenario of its own.
 *
 *   cc threads.c $(pkg-config --cflags --libs guarantor) -pthread -o threads
 *   ./threads              which sets of approvals make each pillar hold, given a ceasefire
 */
#include <guarantor.h>
#include <pthread.h>
#include <stdio.h>

enum { approval_count = 4, case_count = 1 << approval_count, thread_count = 4, most_pillars = 16 };

static const char *const approvals[approval_count] = {"fra_approval", "gbr_approval", "deu_approval", "usa_approval"};

struct work {
    const guarantor_framework *framework; /* never changes, so that all threads may read it */
    int first;
    guarantor_error error;
    int holds[most_pillars]; /* how many sets of approvals make the pillar hold */
};

static guarantor_error count(struct work *work, guarantor_scenario *scenario) {
    size_t pillars = guarantor_framework_count(work->framework, GUARANTOR_KIND_PILLAR);
    guarantor_truth truths[most_pillars];
    guarantor_error error = guarantor_scenario_assume(scenario, "ceasefire", GUARANTOR_TRUE, NULL);
    if (pillars > most_pillars) return GUARANTOR_ERROR_ARGUMENT;
    for (int set = work->first; set < case_count && error == GUARANTOR_OK; set += thread_count) {
        for (int i = 0; i < approval_count && error == GUARANTOR_OK; i++) {
            guarantor_truth given = set >> i & 1 ? GUARANTOR_TRUE : GUARANTOR_FALSE;
            error = guarantor_scenario_assume(scenario, approvals[i], given, NULL);
        }
        if (error == GUARANTOR_OK) error = guarantor_scenario_truths(scenario, GUARANTOR_KIND_PILLAR, pillars, truths);
        for (size_t i = 0; i < pillars && error == GUARANTOR_OK; i++) work->holds[i] += truths[i] == GUARANTOR_TRUE;
    }
    return error;
}

static void *run(void *argument) {
    struct work *work = argument;
    guarantor_scenario *scenario;
    work->error = guarantor_scenario_new(work->framework, &scenario);
    if (work->error == GUARANTOR_OK) work->error = count(work, scenario);
    /* Messages are kept for each thread: they are read where the call failed. */
    if (work->error != GUARANTOR_OK) fprintf(stderr, "%s\n", guarantor_last_error_message());
    guarantor_scenario_free(scenario);
    return NULL;
}

int main(void) {
    guarantor_framework *framework;
    pthread_t threads[thread_count];
    struct work works[thread_count] = {{NULL, 0, GUARANTOR_OK, {0}}};
    int failed = 0;
    if (guarantor_framework_bundled("paris-2026", &framework) != GUARANTOR_OK) {
        fprintf(stderr, "%s\n", guarantor_last_error_message());
        return 1;
    }
    for (int i = 0; i < thread_count; i++) {
        works[i].framework = framework;
        works[i].first = i;
        if (pthread_create(&threads[i], NULL, run, &works[i]) != 0) return perror("pthread_create"), 1;
    }
    for (int i = 0; i < thread_count; i++) {
        pthread_join(threads[i], NULL);
        failed |= works[i].error != GUARANTOR_OK;
        for (int pillar = 0; i > 0 && pillar < most_pillars; pillar++) works[0].holds[pillar] += works[i].holds[pillar];
    }
    for (size_t i = 0; i < guarantor_framework_count(framework, GUARANTOR_KIND_PILLAR) && !failed; i++) {
        printf("%-20s holds in %2d of %d\n", guarantor_framework_id(framework, GUARANTOR_KIND_PILLAR, i), works[0].holds[i],
            case_count);
    }
    guarantor_framework_free(framework);
    return failed;
}
