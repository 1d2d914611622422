/* What it costs to append an event to a scenario and to read a standing, beside evaluating the same scenario anew.
 * usage: feed FRAMEWORK.json, as generate.py writes it: events set random facts, a minute after each other */
#include "measure.h"
#include <stdint.h>

enum { EVENTS = 2000, ROUNDS = 15 };

/* Knuth's linear congruences. */
static unsigned below(unsigned bound) {
    static uint64_t state = 1;
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(state >> 33) % bound;
}

static struct {
    const char *fact;
    guarantor_truth value;
    char date[32];
} events[EVENTS];

static const guarantor_framework *framework;
static const char *commitment;

static void append(guarantor_scenario *scenario, int event) {
    guarantor_standing standing;
    demand(guarantor_scenario_assume(scenario, events[event].fact, events[event].value, events[event].date));
    demand(guarantor_scenario_standing(scenario, commitment, &standing));
}

/* A new scenario with the first so many events, and one standing: of a framework that JSON is given for, which is loaded first; else of
 * the one that all others are of, which remembers how its own record evaluates. */
static double anew(int count, const char *json, size_t length) {
    double rounds[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        guarantor_framework *loaded = NULL;
        if (json != NULL) demand(guarantor_framework_load(json, length, &loaded));
        guarantor_scenario *scenario;
        guarantor_standing standing;
        double start = now();
        demand(guarantor_scenario_new(loaded == NULL ? framework : loaded, &scenario));
        for (int event = 0; event < count; event++)
            demand(guarantor_scenario_assume(scenario, events[event].fact, events[event].value, events[event].date));
        demand(guarantor_scenario_standing(scenario, commitment, &standing));
        rounds[round] = now() - start;
        guarantor_scenario_free(scenario);
        guarantor_framework_free(loaded);
    }
    qsort(rounds, ROUNDS, sizeof *rounds, by_size);
    return rounds[ROUNDS / 2];
}

int main(int count, char **arguments) {
    if (count != 2) return 2;
    size_t length;
    char *json = contents(arguments[1], &length);
    guarantor_framework *loaded;
    demand(guarantor_framework_load(json, length, &loaded));
    framework = loaded;
    commitment = guarantor_framework_id(framework, GUARANTOR_KIND_COMMITMENT, 1);
    size_t commitments = guarantor_framework_count(framework, GUARANTOR_KIND_COMMITMENT);
    for (int event = 0; event < EVENTS; event++) {
        time_t instant = 1800000000 + 60 * event;
        struct tm date;
        gmtime_r(&instant, &date);
        strftime(events[event].date, sizeof events[event].date, "%Y-%m-%dT%H:%M:%SZ", &date);
        /* The first one signs the treaty: after it everything may enter. generate.py has as many facts as half the commitments. */
        unsigned fact = event == 0 ? (unsigned)(commitments / 2) : below((unsigned)(commitments / 2));
        events[event].fact = guarantor_framework_id(framework, GUARANTOR_KIND_FACT, fact);
        events[event].value = event > 0 && below(3) == 0 ? GUARANTOR_FALSE : GUARANTOR_TRUE;
    }
    double once = anew(1, NULL, 0), ten = anew(10, NULL, 0), all = anew(EVENTS, NULL, 0);
    guarantor_scenario *scenario;
    demand(guarantor_scenario_new(framework, &scenario));
    static double times[EVENTS];
    for (int event = 0; event < EVENTS; event++) {
        double start = now();
        append(scenario, event);
        times[event] = now() - start;
    }
    /* The first evaluates as ever, the second makes the index. */
    printf("\n%zu commitments, an event and a standing; the second %.0f us, with the index that it makes\n", commitments,
           1e6 * times[1]);
    qsort(times + 2, EVENTS - 2, sizeof *times, by_size);
    double median = times[2 + (EVENTS - 2) / 2], loaded_anew = anew(1, json, length);
    printf("%-28s %12.0f ns, 99 of 100 within %.0f ns, the worst %.0f ns\n", "appended", 1e9 * median,
           1e9 * times[2 + (EVENTS - 2) * 99 / 100], 1e9 * times[EVENTS - 1]);
    printf("%-28s %12.0f ns %9.0f times   %s 100\n", "anew, framework and all", 1e9 * loaded_anew, loaded_anew / median,
           loaded_anew / median >= 100 ? "≥" : "NOT ≥");
    printf("%-28s %12.0f ns %9.0f times\n", "anew, the only event", 1e9 * once, once / median);
    printf("%-28s %12.0f ns %9.0f times\n", "anew, the tenth", 1e9 * ten, ten / median);
    printf("%-28s %12.0f ns %9.0f times   %s 100\n", "anew, the 2000th", 1e9 * all, all / median,
           all / median >= 100 ? "≥" : "NOT ≥");
    guarantor_scenario_free(scenario);
    guarantor_framework_free(loaded);
    free(json);
    return 0;
}
