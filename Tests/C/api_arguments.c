#include <stdint.h>

#include "api.h"
#include "check.h"
#include "small.h"

static void check_framework_arguments(guarantor_framework *framework) {
    guarantor_framework *no_framework = framework;
    char *text = (char *)small;
    size_t length = 7;
    CHECK_ERROR(guarantor_framework_load(NULL, 3, &no_framework), GUARANTOR_ERROR_ARGUMENT, "`json` is NULL");
    CHECK(no_framework == NULL);
    CHECK_ERROR(guarantor_framework_load(small, 3, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_framework_load(small, SIZE_MAX, &no_framework), GUARANTOR_ERROR_ARGUMENT, "`length`");
    no_framework = framework;
    CHECK_ERROR(guarantor_framework_load(small, 3, &no_framework), GUARANTOR_ERROR_DOCUMENT, "1:4");
    CHECK(no_framework == NULL);
    CHECK_ERROR(guarantor_framework_load("", 0, &no_framework), GUARANTOR_ERROR_DOCUMENT, "empty");

    CHECK_ERROR(guarantor_framework_bundled(NULL, &no_framework), GUARANTOR_ERROR_ARGUMENT, "`name` is NULL");
    CHECK_ERROR(guarantor_framework_bundled("paris-2026", NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    no_framework = framework;
    CHECK_ERROR(guarantor_framework_bundled("paris-2025", &no_framework), GUARANTOR_ERROR_UNKNOWN_ID, "`paris-2026`");
    CHECK(no_framework == NULL);
    CHECK_ERROR(guarantor_framework_bundled("\xff", &no_framework), GUARANTOR_ERROR_ARGUMENT, "`name` is not UTF-8");

    CHECK_ERROR(guarantor_framework_json(NULL, &text, &length), GUARANTOR_ERROR_ARGUMENT, "`framework` is NULL");
    CHECK(text == NULL && length == 0);
    CHECK_ERROR(guarantor_framework_json(framework, NULL, &length), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");

    CHECK(guarantor_framework_count(NULL, GUARANTOR_KIND_FACT) == 0);
    CHECK(guarantor_framework_count(framework, -1) == 0);
    CHECK(guarantor_framework_count(framework, INT32_MIN) == 0);
    CHECK(guarantor_framework_count(framework, GUARANTOR_KIND_EVENT + 1) == 0);
    CHECK(guarantor_framework_id(NULL, GUARANTOR_KIND_FACT, 0) == NULL);
    CHECK(guarantor_framework_id(framework, INT32_MAX, 0) == NULL);
    CHECK(guarantor_framework_id(framework, GUARANTOR_KIND_PARTY, 2) == NULL);
    CHECK(guarantor_framework_id(framework, GUARANTOR_KIND_PARTY, SIZE_MAX) == NULL);
    CHECK(guarantor_bundled_name(guarantor_bundled_count()) == NULL);
    CHECK(guarantor_bundled_name(SIZE_MAX) == NULL);

    length = 7;
    CHECK_ERROR(guarantor_framework_index(NULL, 1, "FRA", &length), GUARANTOR_ERROR_ARGUMENT, "`framework` is NULL");
    CHECK(length == 0);
    CHECK_ERROR(guarantor_framework_index(framework, 1, NULL, &length), GUARANTOR_ERROR_ARGUMENT, "`id` is NULL");
    CHECK_ERROR(guarantor_framework_index(framework, 1, "FRA", NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_framework_index(framework, 12, "FRA", &length), GUARANTOR_ERROR_ARGUMENT, "`kind` is 12");
    CHECK_ERROR(guarantor_framework_index(framework, 1, "FRB", &length), GUARANTOR_ERROR_UNKNOWN_ID, "`FRA`");
    CHECK_ERROR(guarantor_framework_index(framework, 1, "attack", &length), GUARANTOR_ERROR_WRONG_KIND, "a fact");
    CHECK_ERROR(guarantor_framework_index(framework, 1, "", &length), GUARANTOR_ERROR_UNKNOWN_ID, "an id is empty");
}

static void check_scenario_arguments(guarantor_framework *framework, guarantor_scenario *scenario) {
    guarantor_scenario *none = scenario;
    CHECK_ERROR(guarantor_scenario_new(NULL, &none), GUARANTOR_ERROR_ARGUMENT, "`framework` is NULL");
    CHECK(none == NULL);
    CHECK_ERROR(guarantor_scenario_new(framework, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    none = scenario;
    CHECK_ERROR(guarantor_scenario_copy(NULL, &none), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK(none == NULL);
    CHECK_ERROR(guarantor_scenario_copy(scenario, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");

    CHECK_ERROR(guarantor_scenario_assume(NULL, "attack", 1, NULL), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(guarantor_scenario_assume(scenario, NULL, 1, NULL), GUARANTOR_ERROR_ARGUMENT, "`fact` is NULL");
    CHECK_ERROR(guarantor_scenario_assume(scenario, "attack", 4, NULL), GUARANTOR_ERROR_ARGUMENT, "`value` is 4");
    CHECK_ERROR(guarantor_scenario_assume(scenario, "attack", -1, NULL), GUARANTOR_ERROR_ARGUMENT, "`value` is -1");
    CHECK_ERROR(guarantor_scenario_assume(scenario, "attack", 257, NULL), GUARANTOR_ERROR_ARGUMENT, "`value` is 257");
    CHECK_ERROR(guarantor_scenario_assume(scenario, "attac", 1, NULL), GUARANTOR_ERROR_UNKNOWN_ID, "`attack`");
    CHECK_ERROR(guarantor_scenario_assume(scenario, "FRA", 1, NULL), GUARANTOR_ERROR_WRONG_KIND, "a party");
    CHECK_ERROR(guarantor_scenario_assume(scenario, "att\xc3", 1, NULL), GUARANTOR_ERROR_ARGUMENT, "`fact` is not UTF-8");
    CHECK_ERROR(guarantor_scenario_withdraw(NULL, "FRA", NULL), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(guarantor_scenario_withdraw(scenario, NULL, NULL), GUARANTOR_ERROR_ARGUMENT, "`party` is NULL");
    CHECK_ERROR(guarantor_scenario_withdraw(scenario, "FR", NULL), GUARANTOR_ERROR_UNKNOWN_ID, "`FRA`");
    CHECK_ERROR(guarantor_scenario_withdraw(scenario, "truce", NULL), GUARANTOR_ERROR_WRONG_KIND, "an event");
    CHECK_ERROR(guarantor_scenario_drop(NULL, "truce"), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(guarantor_scenario_drop(scenario, NULL), GUARANTOR_ERROR_ARGUMENT, "`event` is NULL");
    CHECK_ERROR(guarantor_scenario_drop(scenario, "truces"), GUARANTOR_ERROR_UNKNOWN_ID, "`truce`");
    CHECK_ERROR(guarantor_scenario_drop(scenario, "FRA"), GUARANTOR_ERROR_WRONG_KIND, "a party");
    CHECK_ERROR(guarantor_scenario_set_date(NULL, NULL), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(guarantor_scenario_set_known_at(NULL, NULL), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(guarantor_scenario_set_reading(NULL, 0), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(guarantor_scenario_set_reading(scenario, 2), GUARANTOR_ERROR_ARGUMENT, "`reading` is 2");
    CHECK_ERROR(guarantor_scenario_set_reading(scenario, -1), GUARANTOR_ERROR_ARGUMENT, "`reading` is -1");
    CHECK_ERROR(guarantor_scenario_reset(NULL), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");

    static const char *const no_dates[] = {"", "2026", "2026-13-01", "2026-02-30", "0000-01-01", "2026-01-01T25:00:00Z",
        "2026-01-01T00:00:00", "tomorrow", "99999999999999999999-01-01", "2026-01-01T00:00:00+99:00"};
    for (size_t i = 0; i < sizeof no_dates / sizeof *no_dates; i++) {
        const char *date = no_dates[i];
        CHECK_ERROR(guarantor_scenario_set_date(scenario, date), GUARANTOR_ERROR_DATE, date);
        CHECK_ERROR(guarantor_scenario_set_known_at(scenario, date), GUARANTOR_ERROR_DATE, "not a date");
        CHECK_ERROR(guarantor_scenario_assume(scenario, "attack", 1, date), GUARANTOR_ERROR_DATE, "not a date");
        CHECK_ERROR(guarantor_scenario_withdraw(scenario, "FRA", date), GUARANTOR_ERROR_DATE, "not a date");
    }
    CHECK_ERROR(guarantor_scenario_set_date(scenario, "\xe2\x82"), GUARANTOR_ERROR_ARGUMENT, "`date` is not UTF-8");
}

static void check_reading_arguments(const guarantor_scenario *scenario) {
    guarantor_truth truth = 9;
    guarantor_standing standing = 9;
    CHECK_ERROR(guarantor_scenario_truth(NULL, "watch", &truth), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK(truth == 0);
    CHECK_ERROR(guarantor_scenario_truth(scenario, "watch", NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_scenario_truth(scenario, "watches", &truth), GUARANTOR_ERROR_UNKNOWN_ID, "`watch");
    CHECK_ERROR(guarantor_scenario_truth(scenario, "truce", &truth), GUARANTOR_ERROR_WRONG_KIND, "an event");
    CHECK_ERROR(guarantor_scenario_truth(scenario, "\x80", &truth), GUARANTOR_ERROR_ARGUMENT, "`id` is not UTF-8");
    truth = 9;
    CHECK_ERROR(guarantor_scenario_truth_at(NULL, 2, 0, &truth), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK(truth == 0);
    CHECK_ERROR(guarantor_scenario_truth_at(scenario, 2, 0, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_scenario_truth_at(scenario, 99, 0, &truth), GUARANTOR_ERROR_ARGUMENT, "`kind` is 99");
    CHECK_ERROR(guarantor_scenario_truth_at(scenario, 2, 6, &truth), GUARANTOR_ERROR_ARGUMENT, "`index`");
    CHECK_ERROR(guarantor_scenario_truth_at(scenario, 2, SIZE_MAX, &truth), GUARANTOR_ERROR_ARGUMENT, "`index`");
    CHECK_ERROR(
        guarantor_scenario_truth_at(scenario, GUARANTOR_KIND_SOURCE, 0, &truth), GUARANTOR_ERROR_WRONG_KIND, "`source`");
    guarantor_truth truths[] = {9, 9, 9, 9, 9, 9, 9};
    CHECK_ERROR(guarantor_scenario_truths(NULL, 2, 6, truths), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK(truths[0] == 0 && truths[5] == 0 && truths[6] == 9);
    CHECK_ERROR(guarantor_scenario_truths(scenario, 2, 6, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_scenario_truths(scenario, 2, 5, truths), GUARANTOR_ERROR_ARGUMENT, "there are 6");
    CHECK_ERROR(guarantor_scenario_truths(scenario, 2, SIZE_MAX, truths), GUARANTOR_ERROR_ARGUMENT, "`count`");
    CHECK_ERROR(guarantor_scenario_truths(scenario, 2, 0, NULL), GUARANTOR_ERROR_ARGUMENT, "there are 6");
    CHECK_ERROR(guarantor_scenario_truths(scenario, 12, 6, truths), GUARANTOR_ERROR_ARGUMENT, "`kind` is 12");
    CHECK_ERROR(guarantor_scenario_truths(scenario, 1, 2, truths), GUARANTOR_ERROR_WRONG_KIND, "`party`");
    CHECK_ERROR(guarantor_scenario_standings(NULL, 1, &standing), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(guarantor_scenario_standings(scenario, 1, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_scenario_standings(scenario, 0, &standing), GUARANTOR_ERROR_ARGUMENT, "there are 1");
    CHECK_ERROR(
        guarantor_scenario_predicate(NULL, 0, "monitoring", &truth), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(
        guarantor_scenario_predicate(scenario, 0, NULL, &truth), GUARANTOR_ERROR_ARGUMENT, "`commitment` is NULL");
    CHECK_ERROR(
        guarantor_scenario_predicate(scenario, 0, "monitoring", NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(
        guarantor_scenario_predicate(scenario, 6, "monitoring", &truth), GUARANTOR_ERROR_ARGUMENT, "`predicate` is 6");
    CHECK_ERROR(guarantor_scenario_predicate(scenario, 5, "watch", &truth), GUARANTOR_ERROR_WRONG_KIND, "a pillar");
    CHECK_ERROR(
        guarantor_scenario_predicate(scenario, 0, "monitorin", &truth), GUARANTOR_ERROR_UNKNOWN_ID, "`monitoring`");
    CHECK_ERROR(
        guarantor_scenario_bound(NULL, "monitoring", "FRA", &truth), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK_ERROR(
        guarantor_scenario_bound(scenario, NULL, "FRA", &truth), GUARANTOR_ERROR_ARGUMENT, "`commitment` is NULL");
    CHECK_ERROR(
        guarantor_scenario_bound(scenario, "monitoring", NULL, &truth), GUARANTOR_ERROR_ARGUMENT, "`party` is NULL");
    CHECK_ERROR(
        guarantor_scenario_bound(scenario, "monitoring", "FRA", NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_scenario_bound(scenario, "FRA", "FRA", &truth), GUARANTOR_ERROR_WRONG_KIND, "a party");
    CHECK_ERROR(
        guarantor_scenario_bound(scenario, "monitoring", "watch", &truth), GUARANTOR_ERROR_WRONG_KIND, "a pillar");
    CHECK_ERROR(guarantor_scenario_bound(scenario, "monitoring", "USA", &truth), GUARANTOR_ERROR_UNKNOWN_ID, "`USA`");
    CHECK_ERROR(guarantor_scenario_standing(NULL, "monitoring", &standing), GUARANTOR_ERROR_ARGUMENT, "`scenario`");
    CHECK(standing == 0);
    CHECK_ERROR(guarantor_scenario_standing(scenario, NULL, &standing), GUARANTOR_ERROR_ARGUMENT, "`commitment`");
    CHECK_ERROR(guarantor_scenario_standing(scenario, "monitoring", NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_scenario_standing(scenario, "peace", &standing), GUARANTOR_ERROR_WRONG_KIND, "a condition");
    CHECK_ERROR(guarantor_scenario_standing(scenario, "x", &standing), GUARANTOR_ERROR_UNKNOWN_ID, "`x`");
}

static void check_asking_arguments(const guarantor_scenario *scenario) {
    static const char status[] = "{\"ask\": \"status\"}";
    char *text = (char *)small;
    size_t length = 7;
    CHECK_ERROR(guarantor_ask(NULL, status, 17, &text, &length), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK(text == NULL && length == 0);
    CHECK_ERROR(guarantor_ask(scenario, NULL, 17, &text, &length), GUARANTOR_ERROR_ARGUMENT, "`request` is NULL");
    CHECK_ERROR(guarantor_ask(scenario, status, 17, NULL, &length), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_ask(scenario, status, SIZE_MAX, &text, NULL), GUARANTOR_ERROR_ARGUMENT, "`request_length`");
    CHECK_ERROR(guarantor_ask(scenario, status, 5, &text, NULL), GUARANTOR_ERROR_REQUEST, "1:6");
    text = (char *)small;
    length = 7;
    CHECK_ERROR(guarantor_check(NULL, 3, &text, &length), GUARANTOR_ERROR_ARGUMENT, "`json` is NULL");
    CHECK(text == NULL && length == 0);
    CHECK_ERROR(guarantor_check(small, 3, NULL, &length), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_check(small, SIZE_MAX, &text, NULL), GUARANTOR_ERROR_ARGUMENT, "`json_length`");
}

static void check_comparing_arguments(const guarantor_framework *framework) {
    char *text = (char *)small;
    size_t length = 7;
    CHECK_ERROR(guarantor_compare(NULL, framework, NULL, 0, &text, &length), GUARANTOR_ERROR_ARGUMENT, "`from` is NULL");
    CHECK(text == NULL && length == 0);
    CHECK_ERROR(guarantor_compare(framework, NULL, NULL, 0, &text, &length), GUARANTOR_ERROR_ARGUMENT, "`to` is NULL");
    CHECK_ERROR(guarantor_compare(framework, framework, NULL, 0, NULL, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_compare(framework, framework, small, SIZE_MAX, &text, NULL), GUARANTOR_ERROR_ARGUMENT, "`request_length`");
    CHECK_ERROR(guarantor_compare(framework, framework, "[]", 2, &text, NULL), GUARANTOR_ERROR_REQUEST, "an object");
    CHECK_ERROR(guarantor_compare(framework, framework, "{\"from\": \"x\"}", 13, &text, NULL), GUARANTOR_ERROR_UNKNOWN_ID, "`x`");
    /* Without a request, and with a length that then says nothing. */
    CHECK(guarantor_compare(framework, framework, NULL, 9, &text, &length) == GUARANTOR_OK);
    CHECK(text != NULL && strlen(text) == length);
    guarantor_string_free(text);
}

static void check_verifying_arguments(const guarantor_framework *framework, const guarantor_scenario *scenario) {
    char *text = (char *)small, *answer;
    size_t length = 7;
    CHECK_ERROR(guarantor_verify(NULL, NULL, "{}", 2, &text, &length), GUARANTOR_ERROR_ARGUMENT, "`framework` is NULL");
    CHECK(text == NULL && length == 0);
    CHECK_ERROR(guarantor_verify(framework, NULL, NULL, 2, &text, NULL), GUARANTOR_ERROR_ARGUMENT, "`answer` is NULL");
    CHECK_ERROR(guarantor_verify(framework, NULL, "{}", 2, NULL, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_verify(framework, NULL, "{}", SIZE_MAX, &text, NULL), GUARANTOR_ERROR_ARGUMENT, "`answer_length`");
    CHECK_ERROR(guarantor_verify(framework, NULL, "{}", 2, &text, NULL), GUARANTOR_ERROR_REQUEST, "no receipt");
    CHECK(guarantor_ask(scenario, "{\"ask\": \"status\"}", 17, &answer, &length) == GUARANTOR_OK);
    CHECK_ERROR(guarantor_verify(framework, framework, answer, length, &text, NULL), GUARANTOR_ERROR_REQUEST, "about one document");
    CHECK(guarantor_verify(framework, NULL, answer, length, &text, &length) == GUARANTOR_OK);
    CHECK(strncmp(text, "{\"reproduced\":true", 18) == 0 && strlen(text) == length);
    guarantor_string_free(answer);
    guarantor_string_free(text);
}

void check_arguments(void) {
    guarantor_framework *framework;
    guarantor_scenario *scenario;
    CHECK(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
    CHECK(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
    check_framework_arguments(framework);
    check_scenario_arguments(framework, scenario);
    check_reading_arguments(scenario);
    check_asking_arguments(scenario);
    check_comparing_arguments(framework);
    check_verifying_arguments(framework, scenario);
    guarantor_framework_free(NULL);
    guarantor_scenario_free(NULL);
    guarantor_string_free(NULL);
    guarantor_scenario_free(scenario);
    guarantor_framework_free(framework);
}
