/* Runs the conformance cases through the header. Each answer is asked for by one request, of a scenario made call by call, and by
 * its receipt; and what the typed functions read is held against it.
 * usage: conformance FILE… */
#include <guarantor.h>
#include <stdlib.h>

#include "cases.h"
#include "check.h"
#include "data.h"

/* A request as JSON, or a text in its place. */
static const char *text_of(struct json_object *request, const char *text, size_t *length) {
    if (text == NULL) {
        return json_object_to_json_string_length(
            request, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, length);
    }
    *length = strlen(text);
    return text;
}

/* By its receipt an answer comes out again, down to the receipt itself. A verification is not verified in turn. */
static void check_verified(const guarantor_framework *framework, const guarantor_framework *other, const char *answer) {
    static const char same[] = "{\"reproduced\":true,\"count\":0,";
    char *found;
    if (strncmp(answer, "{\"reproduced\":", 14) == 0) return;
    CHECK(guarantor_verify(framework, other, answer, strlen(answer), &found, NULL) == GUARANTOR_OK);
    bool is_same = found != NULL && strncmp(found, same, strlen(same)) == 0;
    if (!is_same) fprintf(stderr, "%.200s is not verified: %s\n", answer, found == NULL ? guarantor_last_error_message() : found);
    CHECK(is_same);
    guarantor_string_free(found);
}

static struct json_object *ask(
    const guarantor_scenario *scenario, const char *request, size_t request_length, guarantor_error *error) {
    size_t length;
    char *text;
    *error = guarantor_ask(scenario, request, request_length, &text, &length);
    if (*error != GUARANTOR_OK) {
        CHECK(text == NULL && length == 0);
        return NULL;
    }
    CHECK(strlen(text) == length);
    struct json_object *answer = parse(text, "an answer");
    guarantor_string_free(text);
    return answer;
}

static void check_error(const char *id, guarantor_error error, struct json_object *expected) {
    char why[1000] = "no error";
    struct json_object *report = parse(guarantor_last_error_json(), "the last error");
    bool is_met = error != GUARANTOR_OK && meets(report, expected, why, sizeof why);
    if (!is_met) fprintf(stderr, "%s: %s\n", id, why);
    CHECK(is_met);
    json_object_put(report);
}

static void check_texts(const char *id, struct json_object *answer, struct json_object *expected) {
    const char *text = text_member(answer, "text");
    for (size_t i = 0; i < count_of(expected); i++) {
        const char *words = json_object_get_string(json_object_array_get_idx(expected, i));
        bool is_there = text != NULL && strcasestr(text, words) != NULL;
        if (!is_there) fprintf(stderr, "%s: the text lacks `%s`:\n%s\n", id, words, text == NULL ? "(no text)" : text);
        CHECK(is_there);
    }
}

static bool is_shown(guarantor_error error, guarantor_truth truth, struct json_object *object, const char *key) {
    static const char *const words[] = {"unknown", "true", "false", "contested"};
    const char *word = text_member(object, key);
    return error == GUARANTOR_OK && word != NULL && strcmp(words[truth & 3], word) == 0;
}

/* What a status says of a commitment, read by the typed functions. */
static bool reads_the_same(const guarantor_scenario *scenario, struct json_object *commitment) {
    static const char *const labels[] = {"dropped", "ended", "breached", "performed", "suspended", "triggered",
        "in force", "pending", "undetermined", "contested"};
    static const char *const predicates[] = {"entered", "ended", "triggered", "performed", "breached", "in_force"};
    const char *id = text_member(commitment, "id");
    guarantor_standing standing;
    guarantor_truth truth;
    guarantor_error error = guarantor_scenario_standing(scenario, id, &standing);
    if (error != GUARANTOR_OK || strcmp(labels[standing], text_member(commitment, "standing")) != 0) return false;
    for (guarantor_predicate predicate = GUARANTOR_ENTERED; predicate <= GUARANTOR_IN_FORCE; predicate++) {
        error = guarantor_scenario_predicate(scenario, predicate, id, &truth);
        if (!is_shown(error, truth, commitment, predicates[predicate])) return false;
    }
    struct json_object *guarantors = member(commitment, "guarantors");
    for (size_t i = 0; i < count_of(guarantors); i++) {
        struct json_object *guarantor = json_object_array_get_idx(guarantors, i);
        const char *party = text_member(guarantor, "party");
        if (party == NULL) continue;
        error = guarantor_scenario_bound(scenario, id, party, &truth);
        if (!is_shown(error, truth, guarantor, "bound")) return false;
    }
    return true;
}

static void check_typed_reading(const char *id, const guarantor_scenario *scenario, struct json_object *status) {
    guarantor_truth truth;
    guarantor_error error = guarantor_scenario_truth(scenario, NULL, &truth);
    bool is_same = is_shown(error, truth, status, "framework");
    struct json_object *commitments = member(status, "commitments");
    for (size_t i = 0; i < count_of(commitments); i++) {
        is_same = is_same && reads_the_same(scenario, json_object_array_get_idx(commitments, i));
    }
    struct json_object *pillars = member(status, "pillars");
    for (size_t i = 0; i < count_of(pillars); i++) {
        struct json_object *pillar = json_object_array_get_idx(pillars, i);
        error = guarantor_scenario_truth(scenario, text_member(pillar, "id"), &truth);
        is_same = is_same && is_shown(error, truth, pillar, "holds");
    }
    if (!is_same) fprintf(stderr, "%s: the typed functions read something else: %s\n", id, guarantor_last_error_message());
    CHECK(is_same);
}

/* The same question to a scenario made call by call. */
static void check_calls(
    const char *id, const guarantor_scenario *plain, struct json_object *request, struct json_object *answer) {
    static const char *const added[] = {"date", "as_known_at", "reading", "assumptions", "withdrawn", "dropped"};
    guarantor_scenario *scenario;
    CHECK(guarantor_scenario_copy(plain, &scenario) == GUARANTOR_OK);
    CHECK(apply_request(scenario, request));
    struct json_object *bare = parse(json_object_to_json_string(request), id);
    for (size_t i = 0; i < sizeof added / sizeof *added; i++) json_object_object_del(bare, added[i]);
    guarantor_error error;
    size_t length;
    const char *text = text_of(bare, NULL, &length);
    struct json_object *again = ask(scenario, text, length, &error);
    bool is_same = again != NULL && json_object_equal(answer, again);
    if (!is_same) fprintf(stderr, "%s: a scenario made call by call answers otherwise\n", id);
    CHECK(is_same);
    if (strcmp(text_member(request, "ask"), "status") == 0) check_typed_reading(id, scenario, answer);
    json_object_put(again);
    json_object_put(bare);
    guarantor_scenario_free(scenario);
}

/* Two frameworks beside each other: the request says which parts. */
static struct json_object *compare(
    const guarantor_framework *from, struct json_object *test, const char *cases, guarantor_error *error) {
    guarantor_framework *to;
    *error = load_framework(member(test, "other"), cases, &to);
    if (*error != GUARANTOR_OK) return NULL;
    struct json_object *request = member(test, "request");
    size_t length = 0, answer_length;
    const char *text = request == NULL ? NULL : text_of(request, NULL, &length);
    char *out;
    *error = guarantor_compare(from, to, text, length, &out, &answer_length);
    if (*error == GUARANTOR_OK) check_verified(from, to, out);
    guarantor_framework_free(to);
    if (*error != GUARANTOR_OK) {
        CHECK(out == NULL && answer_length == 0);
        return NULL;
    }
    CHECK(strlen(out) == answer_length);
    struct json_object *answer = parse(out, "a comparison");
    guarantor_string_free(out);
    return answer;
}

static void run(struct json_object *test, const char *cases) {
    char why[1000] = "";
    const char *id = text_member(test, "id");
    struct json_object *request = member(test, "request"), *expected_error = member(test, "error");
    guarantor_framework *framework;
    guarantor_scenario *scenario = NULL;
    guarantor_error error = load_framework(member(test, "framework"), cases, &framework);
    if (error == GUARANTOR_OK) error = guarantor_scenario_new(framework, &scenario);
    bool are_two = member(test, "other") != NULL;
    struct json_object *answer = NULL;
    if (error == GUARANTOR_OK && are_two) {
        answer = compare(framework, test, cases, &error);
    } else if (error == GUARANTOR_OK) {
        size_t length;
        const char *text = text_of(request, text_member(test, "request_text"), &length);
        answer = ask(scenario, text, length, &error);
    }
    if (expected_error != NULL) {
        check_error(id, error, expected_error);
    } else {
        if (answer == NULL) fprintf(stderr, "%s: %s\n", id, guarantor_last_error_json());
        CHECK(answer != NULL);
    }
    if (answer != NULL) {
        bool is_met = meets(answer, member(test, "expect"), why, sizeof why);
        if (!is_met) fprintf(stderr, "%s: %s\n", id, why);
        CHECK(is_met);
        check_texts(id, answer, member(test, "expect_text"));
        if (!are_two) check_calls(id, scenario, request, answer);
        if (!are_two) check_verified(framework, NULL, json_object_to_json_string_ext(answer, JSON_C_TO_STRING_PLAIN));
    }
    json_object_put(answer);
    guarantor_framework_free(framework);
    guarantor_scenario_free(scenario);
}

int main(int count, char **files) { return run_cases(count, files, run); }
