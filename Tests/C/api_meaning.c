#include "api.h"
#include "check.h"
#include "small.h"

static guarantor_truth truth_of(const guarantor_scenario *scenario, const char *id) {
    guarantor_truth truth = -1;
    CHECK(guarantor_scenario_truth(scenario, id, &truth) == GUARANTOR_OK);
    return truth;
}

static guarantor_standing standing_of(const guarantor_scenario *scenario, const char *commitment) {
    guarantor_standing standing = -1;
    CHECK(guarantor_scenario_standing(scenario, commitment, &standing) == GUARANTOR_OK);
    return standing;
}

static void check_versions(void) {
    char composed[40];
    CHECK(strcmp(guarantor_version(), GUARANTOR_VERSION) == 0);
    snprintf(composed, sizeof composed, "%d.%d.%d", GUARANTOR_VERSION_MAJOR, GUARANTOR_VERSION_MINOR,
        GUARANTOR_VERSION_PATCH);
    CHECK(strcmp(composed, GUARANTOR_VERSION) == 0);
    CHECK(guarantor_format_version() == 1);
}

static void check_elements(const guarantor_framework *framework) {
    /* Two declared facts, then each party's participation and approval. */
    static const char *const facts[] = {
        "ceasefire", "attack", "participates:FRA", "approved:FRA", "participates:GBR", "approved:GBR"};
    CHECK(guarantor_framework_count(framework, GUARANTOR_KIND_FACT) == 6);
    for (size_t i = 0; i < 6; i++) {
        size_t index = 99;
        CHECK(strcmp(guarantor_framework_id(framework, GUARANTOR_KIND_FACT, i), facts[i]) == 0);
        CHECK(guarantor_framework_index(framework, GUARANTOR_KIND_FACT, facts[i], &index) == GUARANTOR_OK);
        CHECK(index == i);
    }
    static const size_t counts[] = {1, 2, 6, 2, 0, 1, 1, 0, 0, 0, 0, 1};
    for (guarantor_kind kind = GUARANTOR_KIND_SOURCE; kind <= GUARANTOR_KIND_EVENT; kind++) {
        CHECK(guarantor_framework_count(framework, kind) == counts[kind]);
        CHECK(guarantor_framework_id(framework, kind, counts[kind]) == NULL);
    }
    size_t found = 0;
    for (size_t i = 0; i < guarantor_bundled_count(); i++) found += strcmp(guarantor_bundled_name(i), "paris-2026") == 0;
    CHECK(found == 1);
    CHECK(guarantor_bundled_name(guarantor_bundled_count()) == NULL);
}

static void check_canonical_form(const guarantor_framework *framework) {
    guarantor_framework *again;
    char *first, *second, *report;
    size_t first_length, second_length;
    CHECK(guarantor_framework_json(framework, &first, &first_length) == GUARANTOR_OK);
    CHECK(strlen(first) == first_length);
    CHECK(guarantor_framework_load(first, first_length, &again) == GUARANTOR_OK);
    CHECK(guarantor_framework_json(again, &second, &second_length) == GUARANTOR_OK);
    CHECK(first_length == second_length && memcmp(first, second, first_length) == 0);
    CHECK(guarantor_check(first, first_length, &report, NULL) == GUARANTOR_OK);
    CHECK(strcmp(report, "{\"problems\":0,\"diagnostics\":[]}") == 0);
    guarantor_string_free(first);
    guarantor_string_free(second);
    guarantor_string_free(report);
    guarantor_framework_free(again);
}

/* All at once: what the functions for one say. */
static void check_bulk(const guarantor_framework *framework, const guarantor_scenario *scenario) {
    guarantor_truth truths[8], truth;
    guarantor_standing standings[1];
    for (guarantor_kind kind = GUARANTOR_KIND_SOURCE; kind <= GUARANTOR_KIND_EVENT; kind++) {
        size_t count = guarantor_framework_count(framework, kind);
        guarantor_error error = guarantor_scenario_truths(scenario, kind, count, truths);
        if (count == 0) continue;
        CHECK(error == guarantor_scenario_truth_at(scenario, kind, 0, &truth));
        for (size_t i = 0; error == GUARANTOR_OK && i < count; i++) {
            CHECK(guarantor_scenario_truth_at(scenario, kind, i, &truth) == GUARANTOR_OK && truth == truths[i]);
        }
    }
    CHECK(guarantor_scenario_truths(scenario, GUARANTOR_KIND_INSTRUMENT, 0, NULL) == GUARANTOR_OK);
    CHECK(guarantor_scenario_standings(scenario, 1, standings) == GUARANTOR_OK);
    CHECK(standings[0] == standing_of(scenario, "monitoring"));
}

static void check_scenario(const guarantor_framework *framework) {
    guarantor_scenario *scenario, *copy;
    guarantor_truth truth;
    CHECK(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
    /* The truce of the 5th has brought the commitment into force. */
    CHECK(standing_of(scenario, "monitoring") == GUARANTOR_STANDING_IN_FORCE);
    CHECK(truth_of(scenario, NULL) == GUARANTOR_TRUE && truth_of(scenario, "small") == GUARANTOR_TRUE);
    CHECK(truth_of(scenario, "peace") == GUARANTOR_TRUE);
    CHECK(guarantor_scenario_truth_at(scenario, GUARANTOR_KIND_FACT, 1, &truth) == GUARANTOR_OK);
    CHECK(truth == GUARANTOR_FALSE);
    CHECK(guarantor_scenario_bound(scenario, "monitoring", "FRA", &truth) == GUARANTOR_OK && truth == GUARANTOR_TRUE);
    CHECK(guarantor_scenario_bound(scenario, "monitoring", "GBR", &truth) == GUARANTOR_OK && truth == GUARANTOR_FALSE);

    check_bulk(framework, scenario);

    /* Before the truce; and as known before it was reported. */
    CHECK(guarantor_scenario_set_date(scenario, "2026-01-04") == GUARANTOR_OK);
    CHECK(standing_of(scenario, "monitoring") == GUARANTOR_STANDING_PENDING);
    CHECK(guarantor_scenario_set_date(scenario, NULL) == GUARANTOR_OK);
    CHECK(standing_of(scenario, "monitoring") == GUARANTOR_STANDING_IN_FORCE);
    CHECK(guarantor_scenario_set_known_at(scenario, "2026-01-05") == GUARANTOR_OK);
    CHECK(standing_of(scenario, "monitoring") == GUARANTOR_STANDING_PENDING);
    CHECK(guarantor_scenario_set_known_at(scenario, NULL) == GUARANTOR_OK);

    /* Without its only guarantor it is suspended; a copy goes its own way. */
    CHECK(guarantor_scenario_copy(scenario, &copy) == GUARANTOR_OK);
    CHECK(guarantor_scenario_withdraw(scenario, "FRA", "2026-01-08") == GUARANTOR_OK);
    CHECK(standing_of(scenario, "monitoring") == GUARANTOR_STANDING_SUSPENDED);
    CHECK(standing_of(copy, "monitoring") == GUARANTOR_STANDING_IN_FORCE);
    CHECK(truth_of(scenario, "participates:FRA") == GUARANTOR_FALSE);

    /* Without the truce nothing has begun; the latest assumption counts. */
    CHECK(guarantor_scenario_drop(copy, "truce") == GUARANTOR_OK);
    CHECK(standing_of(copy, "monitoring") == GUARANTOR_STANDING_PENDING);
    CHECK(guarantor_scenario_assume(copy, "ceasefire", GUARANTOR_CONTESTED, NULL) == GUARANTOR_OK);
    CHECK(truth_of(copy, "peace") == GUARANTOR_CONTESTED);
    CHECK(guarantor_scenario_assume(copy, "ceasefire", GUARANTOR_TRUE, NULL) == GUARANTOR_OK);
    CHECK(standing_of(copy, "monitoring") == GUARANTOR_STANDING_IN_FORCE);

    /* An attack or none: beyond the fast reading, plain to the exact one. */
    CHECK(guarantor_scenario_assume(copy, "attack", GUARANTOR_UNKNOWN, NULL) == GUARANTOR_OK);
    CHECK(truth_of(copy, "either") == GUARANTOR_UNKNOWN);
    CHECK(guarantor_scenario_set_reading(copy, GUARANTOR_READING_EXACT) == GUARANTOR_OK);
    CHECK(truth_of(copy, "either") == GUARANTOR_TRUE);
    CHECK(truth_of(copy, "peace") == GUARANTOR_UNKNOWN);

    CHECK(guarantor_scenario_reset(scenario) == GUARANTOR_OK);
    CHECK(standing_of(scenario, "monitoring") == GUARANTOR_STANDING_IN_FORCE);
    /* A refused change changes nothing. */
    CHECK(guarantor_scenario_withdraw(scenario, "nobody", NULL) == GUARANTOR_ERROR_UNKNOWN_ID);
    CHECK(standing_of(scenario, "monitoring") == GUARANTOR_STANDING_IN_FORCE);
    guarantor_scenario_free(scenario);
    guarantor_scenario_free(copy);
}

void check_meaning(void) {
    guarantor_framework *framework;
    CHECK(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
    check_versions();
    check_elements(framework);
    check_canonical_form(framework);
    check_scenario(framework);
    guarantor_framework_free(framework);
}
