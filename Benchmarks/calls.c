/* What calls through the header cost, on the bundled Paris framework.
 * usage: calls          a table
 *        calls first    loads, answers a first status, ends: for timing the process as a whole */
#include "measure.h"
#include <string.h>

/* The median over 21 rounds of what one call takes. */
#define COST(name, calls, call)                                                                                        \
    do {                                                                                                               \
        double rounds[21];                                                                                             \
        for (int round = 0; round < 21; round++) {                                                                     \
            double start = now();                                                                                      \
            for (int i = 0; i < (calls); i++) call;                                                                    \
            rounds[round] = (now() - start) / (calls);                                                                 \
        }                                                                                                              \
        qsort(rounds, 21, sizeof *rounds, by_size);                                                                    \
        printf("%-28s %12.0f ns\n", name, 1e9 * rounds[10]);                                                           \
    } while (0)

int main(int count, char **arguments) {
    static const char status[] = "{\"ask\": \"status\"}", explain[] = "{\"ask\": \"explain\"}";
    guarantor_framework *framework;
    guarantor_scenario *scenario;
    guarantor_truth truth;
    guarantor_standing standing;
    char *text, *document;
    size_t length;
    double start = now();
    demand(guarantor_framework_bundled("paris-2026", &framework));
    demand(guarantor_scenario_new(framework, &scenario));
    double loaded = now();
    demand(guarantor_ask(scenario, status, sizeof status - 1, &text, NULL));
    double answered = now();
    guarantor_string_free(text);
    if (count > 1 && strcmp(arguments[1], "first") == 0) return 0;
    printf("%-28s %12.0f ns\n", "loading, the first time", 1e9 * (loaded - start));
    printf("%-28s %12.0f ns\n", "status, the first time", 1e9 * (answered - loaded));

    const char *id = guarantor_framework_id(framework, GUARANTOR_KIND_COMMITMENT, 1);
    const char *fact = guarantor_framework_id(framework, GUARANTOR_KIND_FACT, 0);
    const char *party = guarantor_framework_id(framework, GUARANTOR_KIND_PARTY, 0);
    size_t commitments = guarantor_framework_count(framework, GUARANTOR_KIND_COMMITMENT);
    guarantor_standing *standings = malloc(commitments * sizeof *standings);
    demand(guarantor_framework_json(framework, &document, &length));
    COST("framework_id", 10000, guarantor_framework_id(framework, GUARANTOR_KIND_COMMITMENT, 1));
    COST("framework_index", 10000, guarantor_framework_index(framework, GUARANTOR_KIND_COMMITMENT, id, &length));
    COST("scenario_truth_at", 10000, guarantor_scenario_truth_at(scenario, GUARANTOR_KIND_COMMITMENT, 1, &truth));
    COST("scenario_truth", 10000, guarantor_scenario_truth(scenario, id, &truth));
    COST("scenario_predicate", 10000, guarantor_scenario_predicate(scenario, GUARANTOR_ENTERED, id, &truth));
    COST("scenario_bound", 10000, guarantor_scenario_bound(scenario, id, party, &truth));
    COST("scenario_standing", 10000, guarantor_scenario_standing(scenario, id, &standing));
    COST("scenario_standings (all)", 1000, guarantor_scenario_standings(scenario, commitments, standings));
    COST("an unknown id", 100, guarantor_scenario_truth(scenario, "nothing", &truth));
    COST("assume, then truth_at", 1000, {
        demand(guarantor_scenario_assume(scenario, fact, i % 2 ? GUARANTOR_TRUE : GUARANTOR_FALSE, NULL));
        demand(guarantor_scenario_truth_at(scenario, GUARANTOR_KIND_COMMITMENT, 1, &truth));
    });
    demand(guarantor_scenario_reset(scenario));
    COST("ask status", 100, {
        demand(guarantor_ask(scenario, status, sizeof status - 1, &text, NULL));
        guarantor_string_free(text);
    });
    COST("ask explain", 100, {
        demand(guarantor_ask(scenario, explain, sizeof explain - 1, &text, NULL));
        guarantor_string_free(text);
    });
    length = strlen(document);
    COST("framework_load", 20, {
        guarantor_framework *loaded_again;
        demand(guarantor_framework_load(document, length, &loaded_again));
        guarantor_framework_free(loaded_again);
    });
    guarantor_string_free(document);
    free(standings);
    guarantor_framework_free(framework);
    guarantor_scenario_free(scenario);
    return 0;
}
