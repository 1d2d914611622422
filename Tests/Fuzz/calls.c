/* Bytes as a sequence of calls on a few handles, with arguments right and wrong: every error is one of the listed ones, what
 * fails hands out nothing, a copy answers as its original does, and a sweep shows in bits what it shows in bytes. */
#include "fuzz.h"

enum { handles = 4 };

struct input {
    const uint8_t *next, *end;
};

static unsigned take(struct input *input) { return input->next < input->end ? *input->next++ : 0; }

static const char *an_id(struct input *input) {
    static const char *const ids[] = {"ceasefire", "attack", "peace", "either", "watch", "monitoring", "FRA", "GBR",
        "truce", "report", "small", "participates:FRA", "approved:GBR", "assistance", "calm", "vote", "scope", "declaration", "help",
        "protocol", "breached:assistance", "response", "nothing", "", "\xff", NULL};
    return ids[take(input) % (sizeof ids / sizeof *ids)];
}

static const char *a_date(struct input *input) {
    static const char *const dates[] = {NULL, "2026-01-01", "2026-01-05", "2026-02-20T12:30:00Z", "2026-02-29", "0001-01-01",
        "9999-12-31", "9999-12-31T23:59:59Z", "2024-02-29", "", "soon", "2026-01-06T24:00:00+14:00"};
    return dates[take(input) % (sizeof dates / sizeof *dates)];
}

static const char *a_request(struct input *input) { return the_requests[take(input) % the_request_count]; }

/* The one that has everything, or one that the library brings along: its own `n`th, all of them loaded once. */
static guarantor_framework *a_framework(unsigned n) {
    static guarantor_framework *frameworks[9];
    size_t count = guarantor_bundled_count() + 1;
    LAW(count <= sizeof frameworks / sizeof *frameworks && guarantor_bundled_name(count - 1) == NULL);
    guarantor_framework **framework = &frameworks[n % count];
    if (*framework == NULL && n % count == 0)
        LAW(guarantor_framework_load(the_document, sizeof the_document - 1, framework) == GUARANTOR_OK);
    else if (*framework == NULL)
        LAW(guarantor_framework_bundled(guarantor_bundled_name(n % count - 1), framework) == GUARANTOR_OK);
    return *framework;
}

static void known(guarantor_error error) { LAW(error >= GUARANTOR_OK && error <= GUARANTOR_ERROR_CANCELLED); }

static void same(const guarantor_scenario *scenario, struct input *input) {
    guarantor_scenario *copy = NULL;
    char *one = NULL, *other = NULL;
    const char *request = a_request(input);
    guarantor_error error = guarantor_scenario_copy(scenario, &copy);
    LAW((error == GUARANTOR_OK) == (copy != NULL));
    error = ask_briefly(scenario, request, strlen(request), &one);
    LAW(guarantor_ask(copy, request, strlen(request), &other, NULL) == error);
    LAW(one == NULL || strcmp(one, other) == 0);
    if (one != NULL) is_object(one);
    guarantor_string_free(one);
    guarantor_string_free(other);
    guarantor_scenario_free(copy);
}

static void sweep(const guarantor_scenario *scenario, struct input *input) {
    enum { most = 9, bytes = (most + 7) / 8 };
    const char *facts[2] = {an_id(input), an_id(input)}, *targets[2] = {an_id(input), an_id(input)};
    guarantor_sweep *sweep = NULL;
    uint8_t values[2 * most], out[2 * most], told[2][2 * bytes] = {{0}}, shown[2][2 * bytes];
    size_t rows = take(input) % (most + 1), column = (rows + 7) / 8;
    for (size_t i = 0; i < sizeof values; i++) values[i] = (uint8_t)take(input);
    for (size_t i = 0; i < 2 * rows; i++)
        for (int bit = 0; bit < 2; bit++)
            if (values[i] >> bit & 1) told[bit][i % 2 * column + i / 2 / 8] |= (uint8_t)(1 << i / 2 % 8);
    guarantor_error error = guarantor_sweep_new(scenario, facts, 2, targets, 2, &sweep);
    known(error);
    LAW((error == GUARANTOR_OK) == (sweep != NULL));
    if (sweep == NULL) return;
    guarantor_sweep_options alone = GUARANTOR_SWEEP_OPTIONS_INIT;
    alone.threads = 1;
    error = guarantor_sweep_run(sweep, values, rows, out, &alone);
    known(error);
    LAW(guarantor_sweep_run_packed(sweep, told[0], told[1], rows, shown[0], shown[1], &alone) == GUARANTOR_OK);
    for (size_t i = 0; error == GUARANTOR_OK && i < 2 * rows; i++)
        for (int bit = 0; bit < 2; bit++)
            LAW((out[i] >> bit & 1) == (shown[bit][i % 2 * column + i / 2 / 8] >> i / 2 % 8 & 1));
    guarantor_sweep_free(sweep);
}

static void compare(guarantor_framework *one, struct input *input) {
    guarantor_framework *other = a_framework(take(input));
    char *answer = NULL, request[96];
    const char *from = an_id(input), *to = an_id(input);
    int length = from == NULL || to == NULL ? 0 : snprintf(request, sizeof request, "{\"from\":\"%s\",\"to\":\"%s\"}", from, to);
    guarantor_error error = guarantor_compare(one, other, length == 0 ? NULL : request, (size_t)length, &answer, NULL);
    known(error);
    LAW((error == GUARANTOR_OK) == (answer != NULL));
    if (answer != NULL) is_object(answer);
    guarantor_string_free(answer);
}

/* What a framework says of itself: as many elements as it counts, each where its id says, and a document that loads. */
static void elements(const guarantor_framework *framework, struct input *input) {
    guarantor_kind kind = (guarantor_kind)take(input) - 1;
    size_t count = guarantor_framework_count(framework, kind), index = 0;
    LAW(guarantor_framework_id(framework, kind, count) == NULL);
    for (size_t i = 0; i < count; i++)
        LAW(guarantor_framework_index(framework, kind, guarantor_framework_id(framework, kind, i), &index) == GUARANTOR_OK && index == i);
    guarantor_framework *bundled = NULL;
    guarantor_error error = guarantor_framework_bundled(an_id(input), &bundled);
    LAW(bundled == NULL && error != GUARANTOR_OK);
    LAW(guarantor_format_version() == 1 && strcmp(guarantor_version(), GUARANTOR_VERSION) == 0);
}

static void call(guarantor_framework *framework, guarantor_scenario **scenario, struct input *input) {
    guarantor_truth truth = 0;
    guarantor_standing standing = 0;
    guarantor_truth truths[4];
    guarantor_standing standings[2];
    size_t index = 0;
    const char *id;
    switch (take(input) % 24) {
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
    case 20: compare(framework, input); break;
    case 21: elements(framework, input); break;
    case 22: if (*scenario == NULL) known(guarantor_scenario_new(a_framework(take(input)), scenario)); break;
    case 23: guarantor_string_free(NULL), is_object(guarantor_last_error_json()); break;
    }
    LAW(truth >= 0 && truth <= 3 && standing >= 0 && standing <= GUARANTOR_STANDING_CONTESTED);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    guarantor_framework *framework = a_framework(0);
    guarantor_scenario *scenarios[handles] = {NULL};
    struct input input = {data, data + size};
    for (int i = 0; i < handles; i++) LAW(guarantor_scenario_new(framework, &scenarios[i]) == GUARANTOR_OK);
    while (input.next < input.end) {
        unsigned which = take(&input) % handles;
        call(framework, &scenarios[which], &input);
    }
    for (int i = 0; i < handles; i++) guarantor_scenario_free(scenarios[i]);
    return 0;
}
