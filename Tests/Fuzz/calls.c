/* Bytes as a sequence of calls on a few handles, with arguments right and wrong: every error is one of the listed ones, what
 * fails hands out nothing, and a copy answers as its original does. */
#include "../C/small.h"
#include "fuzz.h"

enum { handles = 4 };

struct input {
    const uint8_t *next, *end;
};

static unsigned take(struct input *input) { return input->next < input->end ? *input->next++ : 0; }

static const char *an_id(struct input *input) {
    static const char *const ids[] = {"ceasefire", "attack", "peace", "either", "watch", "monitoring", "FRA", "GBR",
        "truce", "report", "small", "FRA.participates", "FRA.approves", "nothing", "", "\xff", NULL};
    return ids[take(input) % (sizeof ids / sizeof *ids)];
}

static const char *a_date(struct input *input) {
    static const char *const dates[] = {NULL, "2026-01-01", "2026-01-05", "2026-01-06T12:30:00Z", "2026-02-29", "0001-01-01",
        "9999-12-31", "9999-12-31T23:59:59Z", "2024-02-29", "", "soon", "2026-01-06T24:00:00+14:00"};
    return dates[take(input) % (sizeof dates / sizeof *dates)];
}

static const char *a_request(struct input *input) {
    static const char *const requests[] = {"{\"ask\":\"status\"}", "{\"ask\":\"explain\",\"target\":\"monitoring\"}",
        "{\"ask\":\"coverage\"}", "{\"ask\":\"conflicts\"}", "{\"ask\":\"history\",\"target\":\"monitoring\"}",
        "{\"ask\":\"requirements\"}", "{\"ask\":\"vulnerabilities\",\"target\":\"watch\"}", "{\"ask\":\"next_questions\"}",
        "{\"ask\":\"influence\"}", "{\"ask\":\"mutual_dependence\"}", "{\"ask\":\"probability\"}", "{\"ask\":\"export\",\"format\":\"open_psa\"}",
        "{\"ask\":\"export\",\"format\":\"graphviz\"}", "{\"ask\":\"nothing\"}", "{", ""};
    return requests[take(input) % (sizeof requests / sizeof *requests)];
}

static void known(guarantor_error error) { LAW(error >= GUARANTOR_OK && error <= GUARANTOR_ERROR_CANCELLED); }

static void same(const guarantor_scenario *scenario, struct input *input) {
    guarantor_scenario *copy = NULL;
    char *one = NULL, *other = NULL;
    const char *request = a_request(input);
    guarantor_error error = guarantor_scenario_copy(scenario, &copy);
    LAW((error == GUARANTOR_OK) == (copy != NULL));
    error = guarantor_ask(scenario, request, strlen(request), &one, NULL);
    known(error);
    LAW((error == GUARANTOR_OK) == (one != NULL));
    LAW(guarantor_ask(copy, request, strlen(request), &other, NULL) == error);
    LAW(one == NULL || strcmp(one, other) == 0);
    guarantor_string_free(one);
    guarantor_string_free(other);
    guarantor_scenario_free(copy);
}

static void sweep(const guarantor_scenario *scenario, struct input *input) {
    const char *facts[2] = {an_id(input), an_id(input)}, *targets[2] = {an_id(input), an_id(input)};
    guarantor_sweep *sweep = NULL;
    uint8_t values[2 * 9], out[2 * 9];
    size_t rows = take(input) % 10;
    for (size_t i = 0; i < sizeof values; i++) values[i] = (uint8_t)take(input);
    guarantor_error error = guarantor_sweep_new(scenario, facts, 2, targets, 2, &sweep);
    known(error);
    LAW((error == GUARANTOR_OK) == (sweep != NULL));
    if (sweep != NULL) known(guarantor_sweep_run(sweep, values, rows, out, NULL));
    guarantor_sweep_free(sweep);
}

static void call(guarantor_framework *framework, guarantor_scenario **scenario, struct input *input) {
    guarantor_truth truth = 0;
    guarantor_standing standing = 0;
    guarantor_truth truths[4];
    guarantor_standing standings[2];
    size_t index = 0;
    const char *id;
    switch (take(input) % 20) {
    case 0: guarantor_scenario_free(*scenario), *scenario = NULL; break;
    case 1: if (*scenario == NULL) known(guarantor_scenario_new(framework, scenario)); break;
    case 2: id = an_id(input), known(guarantor_scenario_assume(*scenario, id, (int32_t)take(input) - 1, a_date(input))); break;
    case 3: id = an_id(input), known(guarantor_scenario_withdraw(*scenario, id, a_date(input))); break;
    case 4: known(guarantor_scenario_drop(*scenario, an_id(input))); break;
    case 5: known(guarantor_scenario_set_date(*scenario, a_date(input))); break;
    case 6: known(guarantor_scenario_set_known_at(*scenario, a_date(input))); break;
    case 7: known(guarantor_scenario_set_reading(*scenario, (int32_t)take(input) - 1)); break;
    case 8: known(guarantor_scenario_reset(*scenario)); break;
    case 9: known(guarantor_scenario_truth(*scenario, an_id(input), &truth)); break;
    case 10: known(guarantor_scenario_truth_at(*scenario, (int32_t)take(input) - 1, take(input), &truth)); break;
    case 11: known(guarantor_scenario_truths(*scenario, (int32_t)take(input) - 1, take(input) % 5, truths)); break;
    case 12: known(guarantor_scenario_predicate(*scenario, (int32_t)take(input) - 1, an_id(input), &truth)); break;
    case 13: id = an_id(input), known(guarantor_scenario_bound(*scenario, id, an_id(input), &truth)); break;
    case 14: known(guarantor_scenario_standing(*scenario, an_id(input), &standing)); break;
    case 15: known(guarantor_scenario_standings(*scenario, take(input) % 3, standings)); break;
    case 16: known(guarantor_framework_index(framework, (int32_t)take(input) - 1, an_id(input), &index)); break;
    case 17: (void)guarantor_framework_id(framework, (int32_t)take(input) - 1, take(input)); break;
    case 18: if (*scenario != NULL) same(*scenario, input); break;
    case 19: if (*scenario != NULL) sweep(*scenario, input); break;
    }
    LAW(truth >= 0 && truth <= 3 && standing >= 0 && standing <= GUARANTOR_STANDING_CONTESTED);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static guarantor_framework *framework;
    guarantor_scenario *scenarios[handles] = {NULL};
    struct input input = {data, data + size};
    if (framework == NULL) LAW(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
    for (int i = 0; i < handles; i++) LAW(guarantor_scenario_new(framework, &scenarios[i]) == GUARANTOR_OK);
    while (input.next < input.end) {
        unsigned which = take(&input) % handles;
        call(framework, &scenarios[which], &input);
    }
    for (int i = 0; i < handles; i++) guarantor_scenario_free(scenarios[i]);
    return 0;
}
