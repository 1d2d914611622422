#include <pthread.h>
#include <stdlib.h>

#include "api.h"
#include "check.h"
#include "small.h"

enum { fact_count = 2, target_count = 4, most_rows = 20000 };

static const char *const facts[fact_count] = {"ceasefire", "attack"};
static const char *const targets[target_count] = {"peace", "watch", "either", "entered:monitoring"};

/* What the targets of a row are, by supposing its values one after the other. */
static void expect(const guarantor_scenario *scenario, const uint8_t *values, uint8_t *out) {
    guarantor_scenario *own;
    guarantor_truth truth = -1;
    CHECK(guarantor_scenario_copy(scenario, &own) == GUARANTOR_OK);
    for (int i = 0; i < fact_count; i++) {
        CHECK(guarantor_scenario_assume(own, facts[i], values[i], NULL) == GUARANTOR_OK);
    }
    for (int i = 0; i < target_count - 1; i++) {
        CHECK(guarantor_scenario_truth(own, targets[i], &truth) == GUARANTOR_OK);
        out[i] = (uint8_t)truth;
    }
    CHECK(guarantor_scenario_predicate(own, GUARANTOR_ENTERED, "monitoring", &truth) == GUARANTOR_OK);
    out[target_count - 1] = (uint8_t)truth;
    guarantor_scenario_free(own);
}

/* Row i has the values of case i % 16. */
struct table {
    uint8_t values[most_rows * fact_count];
    uint8_t expected[most_rows * target_count];
    uint8_t out[most_rows * target_count];
};

static void fill(const guarantor_scenario *scenario, struct table *table) {
    for (size_t row = 0; row < most_rows; row++) {
        uint8_t *values = table->values + row * fact_count, *expected = table->expected + row * target_count;
        values[0] = (uint8_t)(row % 4);
        values[1] = (uint8_t)(row / 4 % 4);
        if (row < 16) {
            expect(scenario, values, expected);
        } else {
            memcpy(expected, table->expected + row % 16 * target_count, target_count);
        }
    }
}

static void check_bytes(const guarantor_sweep *sweep, struct table *table) {
    static const size_t counts[] = {0, 1, 7, 8, 16, 1023, 1024, 1025, 5000, most_rows};
    guarantor_sweep_options options = GUARANTOR_SWEEP_OPTIONS_INIT;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        options.threads = (uint32_t)(i % 4);
        memset(table->out, 9, sizeof table->out);
        CHECK(guarantor_sweep_run(sweep, table->values, counts[i], table->out, i == 0 ? NULL : &options) == GUARANTOR_OK);
        CHECK(memcmp(table->out, table->expected, counts[i] * target_count) == 0);
        CHECK(counts[i] == most_rows || table->out[counts[i] * target_count] == 9);
    }
}

/* Bit `bit` of each value, a column for each place in a row. */
static uint8_t *packed(const uint8_t *values, size_t rows, size_t width, int bit) {
    size_t length = (rows + 7) / 8;
    uint8_t *bits = calloc(width * length + 1, 1);
    for (size_t row = 0; row < rows; row++) {
        for (size_t i = 0; i < width; i++) {
            bits[i * length + row / 8] |= (uint8_t)((values[row * width + i] >> bit & 1) << row % 8);
        }
    }
    return bits;
}

static void check_bits(const guarantor_sweep *sweep, const struct table *table) {
    static const size_t counts[] = {1, 7, 8, 1024, 1030, 8192, most_rows};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        size_t rows = counts[i], size = target_count * ((rows + 7) / 8);
        uint8_t *told_true = packed(table->values, rows, fact_count, 0);
        uint8_t *told_false = packed(table->values, rows, fact_count, 1);
        uint8_t *expected_true = packed(table->expected, rows, target_count, 0);
        uint8_t *expected_false = packed(table->expected, rows, target_count, 1);
        uint8_t *shown_true = malloc(size + 1), *shown_false = malloc(size + 1);
        memset(shown_true, 0xAA, size + 1);
        memset(shown_false, 0xAA, size + 1);
        CHECK(guarantor_sweep_run_packed(sweep, told_true, told_false, rows, shown_true, shown_false, NULL) == GUARANTOR_OK);
        CHECK(memcmp(shown_true, expected_true, size) == 0);
        CHECK(memcmp(shown_false, expected_false, size) == 0);
        CHECK(shown_true[size] == 0xAA && shown_false[size] == 0xAA);
        memset(shown_true, 0xAA, size);
        CHECK(guarantor_sweep_run_packed(sweep, told_true, told_false, rows, shown_true, NULL, NULL) == GUARANTOR_OK);
        CHECK(memcmp(shown_true, expected_true, size) == 0);

        /* Without what is told false, the rest is: as with its complement. */
        size_t column = (rows + 7) / 8;
        for (size_t j = 0; j < fact_count * column; j++) told_false[j] = (uint8_t)~told_true[j];
        uint8_t *other_true = malloc(size), *other_false = malloc(size);
        CHECK(guarantor_sweep_run_packed(sweep, told_true, told_false, rows, shown_true, shown_false, NULL) == GUARANTOR_OK);
        CHECK(guarantor_sweep_run_packed(sweep, told_true, NULL, rows, other_true, other_false, NULL) == GUARANTOR_OK);
        CHECK(memcmp(shown_true, other_true, size) == 0);
        CHECK(memcmp(shown_false, other_false, size) == 0);
        for (size_t j = 0; j < size; j++) {
            CHECK((shown_true[j] & shown_false[j]) == 0);
        }
        free(told_true), free(told_false), free(expected_true), free(expected_false);
        free(shown_true), free(shown_false), free(other_true), free(other_false);
    }
}

struct reports {
    pthread_t thread;
    size_t calls, done, total, until;
    int faults;
};

static int32_t report(void *context, size_t done, size_t total) {
    struct reports *reports = context;
    reports->faults += !pthread_equal(reports->thread, pthread_self()) || done < reports->done || done > total;
    reports->calls++;
    reports->done = done;
    reports->total = total;
    return reports->calls == reports->until;
}

static void check_progress(const guarantor_sweep *sweep, struct table *table) {
    struct reports reports = {.thread = pthread_self()};
    guarantor_sweep_options options = GUARANTOR_SWEEP_OPTIONS_INIT;
    options.threads = 3;
    options.progress = report;
    options.context = &reports;
    CHECK(guarantor_sweep_run(sweep, table->values, most_rows, table->out, &options) == GUARANTOR_OK);
    CHECK(reports.calls > 0 && reports.done == most_rows && reports.total == most_rows && reports.faults == 0);

    reports = (struct reports){.thread = pthread_self(), .until = 1};
    options.threads = 1;
    CHECK_ERROR(guarantor_sweep_run(sweep, table->values, most_rows, table->out, &options), GUARANTOR_ERROR_CANCELLED,
        "progress");
    CHECK(reports.calls == 1 && reports.done < most_rows && reports.faults == 0);
    CHECK(strstr(guarantor_last_error_json(), "\"cancelled\"") != NULL);
}

static void check_refusals(const guarantor_scenario *scenario, const guarantor_sweep *sweep, struct table *table) {
    static const char *const none[] = {NULL}, *const party[] = {"FRA"}, *const nothing[] = {"ceasefir"};
    guarantor_sweep_options options = GUARANTOR_SWEEP_OPTIONS_INIT;
    guarantor_sweep *other = (guarantor_sweep *)scenario;
    guarantor_scenario *exact;
    uint8_t byte = 4;
    CHECK_ERROR(guarantor_sweep_new(NULL, facts, 2, targets, 4, &other), GUARANTOR_ERROR_ARGUMENT, "`scenario` is NULL");
    CHECK(other == NULL);
    CHECK_ERROR(guarantor_sweep_new(scenario, NULL, 2, targets, 4, &other), GUARANTOR_ERROR_ARGUMENT, "`facts` is NULL");
    CHECK_ERROR(guarantor_sweep_new(scenario, facts, 2, NULL, 4, &other), GUARANTOR_ERROR_ARGUMENT, "`targets` is NULL");
    CHECK_ERROR(guarantor_sweep_new(scenario, none, 1, targets, 4, &other), GUARANTOR_ERROR_ARGUMENT, "`facts` is NULL");
    CHECK_ERROR(guarantor_sweep_new(scenario, facts, 2, targets, 4, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_sweep_new(scenario, facts, SIZE_MAX, targets, 4, &other), GUARANTOR_ERROR_ARGUMENT,
        "`fact_count`");
    CHECK_ERROR(guarantor_sweep_new(scenario, party, 1, targets, 4, &other), GUARANTOR_ERROR_WRONG_KIND, "`FRA`");
    CHECK_ERROR(guarantor_sweep_new(scenario, facts, 2, party, 1, &other), GUARANTOR_ERROR_WRONG_KIND, "`FRA`");
    CHECK_ERROR(guarantor_sweep_new(scenario, nothing, 1, targets, 4, &other), GUARANTOR_ERROR_UNKNOWN_ID, "`ceasefire`");
    CHECK(guarantor_scenario_copy(scenario, &exact) == GUARANTOR_OK);
    CHECK(guarantor_scenario_set_reading(exact, GUARANTOR_READING_EXACT) == GUARANTOR_OK);
    CHECK_ERROR(guarantor_sweep_new(exact, facts, 2, targets, 4, &other), GUARANTOR_ERROR_BUDGET, "fast reading");
    guarantor_scenario_free(exact);

    CHECK_ERROR(guarantor_sweep_run(NULL, &byte, 1, &byte, NULL), GUARANTOR_ERROR_ARGUMENT, "`sweep` is NULL");
    CHECK_ERROR(guarantor_sweep_run(sweep, NULL, 1, table->out, NULL), GUARANTOR_ERROR_ARGUMENT, "`values` is NULL");
    CHECK_ERROR(guarantor_sweep_run(sweep, table->values, 1, NULL, NULL), GUARANTOR_ERROR_ARGUMENT, "`out` is NULL");
    CHECK_ERROR(guarantor_sweep_run(sweep, table->values, SIZE_MAX, table->out, NULL), GUARANTOR_ERROR_ARGUMENT, "`rows`");
    CHECK_ERROR(guarantor_sweep_run(sweep, table->values, SIZE_MAX / 4, table->out, NULL), GUARANTOR_ERROR_ARGUMENT, "`rows`");
    CHECK(guarantor_sweep_run(sweep, NULL, 0, NULL, NULL) == GUARANTOR_OK);
    options.size = 4;
    CHECK_ERROR(guarantor_sweep_run(sweep, table->values, 1, table->out, &options), GUARANTOR_ERROR_ARGUMENT, "`options.size`");
    table->values[5] = 4;
    CHECK_ERROR(guarantor_sweep_run(sweep, table->values, most_rows, table->out, NULL), GUARANTOR_ERROR_ARGUMENT,
        "none of the listed numbers");
    table->values[5] = 0;
    CHECK_ERROR(guarantor_sweep_run_packed(sweep, NULL, NULL, 1, &byte, NULL, NULL), GUARANTOR_ERROR_ARGUMENT,
        "`told_true` is NULL");
    CHECK_ERROR(guarantor_sweep_run_packed(sweep, table->values, NULL, 1, NULL, NULL, NULL), GUARANTOR_ERROR_ARGUMENT,
        "`shown_true` is NULL");
    guarantor_sweep_free(NULL);
}

void check_sweeps(void) {
    guarantor_framework *framework;
    guarantor_scenario *scenario;
    guarantor_sweep *sweep;
    struct table *table = malloc(sizeof *table);
    CHECK(guarantor_framework_load(small, sizeof small - 1, &framework) == GUARANTOR_OK);
    CHECK(guarantor_scenario_new(framework, &scenario) == GUARANTOR_OK);
    fill(scenario, table);
    CHECK(guarantor_sweep_new(scenario, facts, fact_count, targets, target_count, &sweep) == GUARANTOR_OK);
    check_refusals(scenario, sweep, table);
    /* It keeps what it needs, and stays what it was. */
    CHECK(guarantor_scenario_assume(scenario, "approved:FRA", GUARANTOR_FALSE, NULL) == GUARANTOR_OK);
    guarantor_framework_free(framework);
    guarantor_scenario_free(scenario);
    check_bytes(sweep, table);
    check_bits(sweep, table);
    check_progress(sweep, table);
    guarantor_sweep_free(sweep);
    free(table);
}
