/* guarantor.h: the C face of Guarantor, a library that holds a security-guarantee framework as data and answers
 * questions about it.
 *
 * SPDX-License-Identifier: Apache-2.0
 *
 * Lifecycle. Load a framework (or take a bundled one), make a scenario of it, set a date and assumptions, ask. Free
 * what you made, scenarios and frameworks in any order: a scenario keeps its framework alive.
 *
 * Errors. Every function that can fail returns a guarantor_error: GUARANTOR_OK (0) or the reason. Out parameters come
 * last and are set to NULL or 0 on failure. guarantor_last_error_message and guarantor_last_error_json say more of the
 * latest failure on the calling thread.
 *
 * Ownership. What a function hands out through a pointer to a pointer is yours: free it with the function that its
 * description names. What a function returns as `const char *` is borrowed, for as long as its description says.
 *
 * Text. UTF-8. Documents and requests come with a length and need no final NUL; ids and dates are NUL-terminated. Dates
 * are ISO 8601 (`2026-01-06`, `2026-01-06T12:30:00Z`); a NULL date means the scenario's own. An id or a date that is
 * not UTF-8 is refused with ARGUMENT.
 *
 * Threads. A framework never changes: any number of threads may use one at once. A scenario: functions that take it as
 * const may run at the same time on one scenario, those that do not need it for themselves. Different scenarios are
 * independent. Errors are kept per thread.
 *
 * Stability. Numbers and names keep their meaning within a major version; functions and constants are only added.
 */
#ifndef GUARANTOR_H
#define GUARANTOR_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__) || defined(__clang__)
#define GUARANTOR_API __attribute__((visibility("default")))
#else
#define GUARANTOR_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Versions ------------------------------------------------------------------------------------------------- */

#define GUARANTOR_VERSION_MAJOR 0
#define GUARANTOR_VERSION_MINOR 1
#define GUARANTOR_VERSION_PATCH 0
#define GUARANTOR_VERSION "0.1.0"

/** The version of the loaded library, e.g. "0.1.0": compare it with GUARANTOR_VERSION. Never freed; O(1). @since 0.1 */
GUARANTOR_API const char *guarantor_version(void);

/** The version of the document format that it reads. O(1). @since 0.1 */
GUARANTOR_API int32_t guarantor_format_version(void);

/* ---- Errors --------------------------------------------------------------------------------------------------- */

enum guarantor_error_e {
    GUARANTOR_OK = 0,
    GUARANTOR_ERROR_ARGUMENT = 1,   /* a NULL where something is needed, or a number that is none of the listed ones */
    GUARANTOR_ERROR_DOCUMENT = 2,   /* the document has problems: guarantor_last_error_json lists them all */
    GUARANTOR_ERROR_UNKNOWN_ID = 3, /* nothing has that id */
    GUARANTOR_ERROR_WRONG_KIND = 4, /* the id names something of another kind */
    GUARANTOR_ERROR_DATE = 5,       /* not a date */
    GUARANTOR_ERROR_REQUEST = 6,    /* the request is not of the form that the ask takes: the JSON lists all problems */
    GUARANTOR_ERROR_BUDGET = 7,     /* the work ended before an answer was found, in the exact reading for instance */
    GUARANTOR_ERROR_CANCELLED = 8   /* a progress callback ended the work */
};
typedef int32_t guarantor_error;

/** What went wrong in the latest failing call on this thread: one line, or "" if none has failed. Valid until the next
 * failing call on this thread. O(1). @since 0.1 */
GUARANTOR_API const char *guarantor_last_error_message(void);

/** The same as a JSON object: "code" (a name such as "unknown_id"), "message", where a word resembles one that exists
 * "suggestion", and for documents and requests "total" and "diagnostics" (each with code, line, column, offset,
 * pointer, message and, where they apply, expected and suggestion). "{}" if none has failed. Valid until the next
 * failing call on this thread. @since 0.1 */
GUARANTOR_API const char *guarantor_last_error_json(void);

/** Frees a string that this library handed out through an out parameter. NULL is ignored. @since 0.1 */
GUARANTOR_API void guarantor_string_free(char *string);

/* ---- Truth and standing --------------------------------------------------------------------------------------- */

/* Two bits: told true, told false. */
enum guarantor_truth_e {
    GUARANTOR_UNKNOWN = 0,
    GUARANTOR_TRUE = 1,
    GUARANTOR_FALSE = 2,
    GUARANTOR_CONTESTED = 3
};
typedef int32_t guarantor_truth;

enum guarantor_standing_e {
    GUARANTOR_STANDING_DROPPED = 0,
    GUARANTOR_STANDING_ENDED = 1,
    GUARANTOR_STANDING_BREACHED = 2,
    GUARANTOR_STANDING_PERFORMED = 3,
    GUARANTOR_STANDING_SUSPENDED = 4,
    GUARANTOR_STANDING_TRIGGERED = 5,
    GUARANTOR_STANDING_IN_FORCE = 6,
    GUARANTOR_STANDING_PENDING = 7,
    GUARANTOR_STANDING_UNDETERMINED = 8,
    GUARANTOR_STANDING_CONTESTED = 9
};
typedef int32_t guarantor_standing;

enum guarantor_predicate_e {
    GUARANTOR_ENTERED = 0,
    GUARANTOR_ENDED = 1,
    GUARANTOR_TRIGGERED = 2,
    GUARANTOR_PERFORMED = 3,
    GUARANTOR_BREACHED = 4,
    GUARANTOR_IN_FORCE = 5
};
typedef int32_t guarantor_predicate;

/* How unknown and contested facts are read. */
enum guarantor_reading_e {
    GUARANTOR_READING_FAST = 0, /* by truth tables */
    GUARANTOR_READING_EXACT = 1 /* true or false where every completion of them makes it so */
};
typedef int32_t guarantor_reading;

enum guarantor_kind_e {
    GUARANTOR_KIND_SOURCE = 0,
    GUARANTOR_KIND_PARTY = 1,
    GUARANTOR_KIND_FACT = 2, /* declared ones, then each party's participation and approval */
    GUARANTOR_KIND_CONDITION = 3,
    GUARANTOR_KIND_INSTRUMENT = 4,
    GUARANTOR_KIND_PILLAR = 5,
    GUARANTOR_KIND_COMMITMENT = 6,
    GUARANTOR_KIND_PROCEDURE = 7,
    GUARANTOR_KIND_OBJECTION = 8,
    GUARANTOR_KIND_OPEN_QUESTION = 9,
    GUARANTOR_KIND_CLAIM = 10,
    GUARANTOR_KIND_EVENT = 11
};
typedef int32_t guarantor_kind;

/* ---- Frameworks ----------------------------------------------------------------------------------------------- */

/** A framework: a document that has been read and checked. Immutable. */
typedef struct guarantor_framework guarantor_framework;

/** Reads a document. Free the framework with guarantor_framework_free. Errors: ARGUMENT, DOCUMENT (nothing is loaded
 * then). Linear in `length`. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_framework_load(const char *json, size_t length, guarantor_framework **out);

/** A framework that the library brings along, e.g. "paris-2026". Free it with guarantor_framework_free. Errors:
 * ARGUMENT, UNKNOWN_ID. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_framework_bundled(const char *name, guarantor_framework **out);

/** How many frameworks the library brings along. O(1). @since 0.1 */
GUARANTOR_API size_t guarantor_bundled_count(void);

/** The name of one of them, or NULL beyond the last. Never freed; O(1). @since 0.1 */
GUARANTOR_API const char *guarantor_bundled_name(size_t index);

/** Frees a framework; scenarios made of it keep what they need. NULL is ignored. @since 0.1 */
GUARANTOR_API void guarantor_framework_free(guarantor_framework *framework);

/** The document in canonical form, NUL-terminated. `length` may be NULL. Free it with guarantor_string_free. Errors:
 * ARGUMENT. Linear in the document. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_framework_json(
    const guarantor_framework *framework, char **out, size_t *length);

/** How many elements of a kind there are; 0 for NULL or a number that is no kind. O(1). @since 0.1 */
GUARANTOR_API size_t guarantor_framework_count(const guarantor_framework *framework, guarantor_kind kind);

/** The id of an element by its position, or NULL where there is none. Valid as long as the framework. O(1) after the
 * first call for a kind, which is linear in their number. @since 0.1 */
GUARANTOR_API const char *guarantor_framework_id(
    const guarantor_framework *framework, guarantor_kind kind, size_t index);

/** The position of an element among its kind, for the functions ending in _at. Errors: ARGUMENT, UNKNOWN_ID,
 * WRONG_KIND. O(1). @since 0.1 */
GUARANTOR_API guarantor_error guarantor_framework_index(
    const guarantor_framework *framework, guarantor_kind kind, const char *id, size_t *out);

/* ---- Scenarios ------------------------------------------------------------------------------------------------ */

/** A framework, a date and assumptions. */
typedef struct guarantor_scenario guarantor_scenario;

/** A scenario without assumptions. Free it with guarantor_scenario_free. Errors: ARGUMENT. O(1). @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_new(
    const guarantor_framework *framework, guarantor_scenario **out);

/** An independent copy. Free it with guarantor_scenario_free. Errors: ARGUMENT. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_copy(
    const guarantor_scenario *scenario, guarantor_scenario **out);

/** Frees a scenario. NULL is ignored. @since 0.1 */
GUARANTOR_API void guarantor_scenario_free(guarantor_scenario *scenario);

/** Supposes that a fact is told `value` just after the events of that date; the latest assumption about one fact and
 * date counts. Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND, DATE. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_assume(
    guarantor_scenario *scenario, const char *fact, guarantor_truth value, const char *date);

/** Supposes that a party takes part no more. Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND, DATE. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_withdraw(
    guarantor_scenario *scenario, const char *party, const char *date);

/** Leaves an event of the record out. Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_drop(guarantor_scenario *scenario, const char *event);

/** Sets the date that the scenario stands at; NULL: the document's own. Errors: ARGUMENT, DATE. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_set_date(guarantor_scenario *scenario, const char *date);

/** Leaves out events reported later than that date; NULL: none. Errors: ARGUMENT, DATE. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_set_known_at(guarantor_scenario *scenario, const char *date);

/** Sets how unknown and contested facts are read; at first the fast way. Errors: ARGUMENT. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_set_reading(guarantor_scenario *scenario, guarantor_reading reading);

/** Takes all assumptions, drops, dates and the reading back. Errors: ARGUMENT. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_reset(guarantor_scenario *scenario);

/* ---- Reading -------------------------------------------------------------------------------------------------- */
/* What is read stands at the scenario's date. The first call evaluates the scenario, in time linear in the framework (BUDGET can
 * only come of the exact reading); those that follow are O(1). The first call after a change evaluates it again; after
 * assumptions that come at the latest instant, after it or shortly before, in time for what depends on them: so a feed of
 * events can drive a scenario. */

/** The truth of a fact, a condition, a pillar, an instrument (adopted), a commitment (in force), or of the framework
 * (its own id, or NULL). Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND, BUDGET. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_truth(
    const guarantor_scenario *scenario, const char *id, guarantor_truth *out);

/** The same by kind and position. Errors: ARGUMENT, WRONG_KIND, BUDGET. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_truth_at(
    const guarantor_scenario *scenario, guarantor_kind kind, size_t index, guarantor_truth *out);

/** The same of all elements of a kind, in their order. `count` is the room of `out` and has to be what
 * guarantor_framework_count says. Errors: ARGUMENT, WRONG_KIND, BUDGET. Linear in their number. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_truths(
    const guarantor_scenario *scenario, guarantor_kind kind, size_t count, guarantor_truth *out);

/** What a commitment's lifecycle says of it. Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND, BUDGET. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_predicate(
    const guarantor_scenario *scenario, guarantor_predicate predicate, const char *commitment, guarantor_truth *out);

/** Whether a party is bound by a commitment. Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND, BUDGET. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_bound(
    const guarantor_scenario *scenario, const char *commitment, const char *party, guarantor_truth *out);

/** The standing of a commitment. Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND, BUDGET. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_standing(
    const guarantor_scenario *scenario, const char *commitment, guarantor_standing *out);

/** The standings of all commitments, in their order. `count` is the room of `out` and has to be what
 * guarantor_framework_count says. Errors: ARGUMENT, BUDGET. Linear in their number. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_scenario_standings(
    const guarantor_scenario *scenario, size_t count, guarantor_standing *out);

/* ---- Asking --------------------------------------------------------------------------------------------------- */

/** Answers a question: a JSON object such as {"ask": "explain", "target": "response"} in, a JSON object out,
 * NUL-terminated. The request may carry "date", "as_known_at", "assumptions", "withdrawn" and "dropped", which are
 * added to a copy of the scenario; Documentation/Questions.md lists asks and answers. `length` may be NULL. Free the
 * answer with guarantor_string_free. Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND, REQUEST, BUDGET. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_ask(
    const guarantor_scenario *scenario, const char *request, size_t request_length, char **out, size_t *length);

/** Compares two frameworks: a JSON object out, NUL-terminated. `request` may be NULL, or {"from": id, "to": id, "matches":
 * [{"from": id, "to": id}]}, each key of which may lack: an instrument or a commitment of each, and counterparts that have
 * other ids. `from` and `to` may be one framework. `length` may be NULL. Free the answer with guarantor_string_free. Errors:
 * ARGUMENT, UNKNOWN_ID, WRONG_KIND, REQUEST. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_compare(
    const guarantor_framework *from, const guarantor_framework *to, const char *request, size_t request_length, char **out,
    size_t *length);

/** Asks the question of an answer's receipt again, of `framework`, and says whether the same comes out and what differs: a JSON
 * object, as the ask `verify` gives it. `answer` is an answer of this library, or its receipt. `other` is the second framework
 * of a comparison of two, and NULL for all else. `length` may be NULL. Free the answer with guarantor_string_free. Errors: ARGUMENT,
 * REQUEST (it is no answer, or not one about as many frameworks). Time and memory: as its question. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_verify(
    const guarantor_framework *framework, const guarantor_framework *other, const char *answer, size_t answer_length,
    char **out, size_t *length);

/** Checks a document: {"problems": n, "diagnostics": […]}, NUL-terminated, also where n is 0. `length` may be NULL.
 * Free it with guarantor_string_free. Errors: ARGUMENT. Linear in `json_length`. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_check(
    const char *json, size_t json_length, char **out, size_t *length);

/* ---- Sweeps --------------------------------------------------------------------------------------------------- */
/* A scenario evaluated for very many values of some facts: as if guarantor_scenario_assume were called for each of them with a
 * NULL date, and then guarantor_scenario_truth for each target, in the fast reading. Hundreds of rows go through the same few
 * instructions together. */

/** A scenario with the values of some facts left open: what is set in it afterwards makes no difference. Immutable: any number of
 * threads may use one at once. */
typedef struct guarantor_sweep guarantor_sweep;

/** Told now and then how many of how many rows are done, on the thread that called guarantor_sweep_run and on no other, and once
 * more when all are. Anything but 0 ends the work. It must not leave by longjmp or by an exception. */
typedef int32_t (*guarantor_sweep_progress)(void *context, size_t done, size_t total);

/** How a sweep is run. Later versions may append members. */
typedef struct guarantor_sweep_options {
    uint32_t size;    /* sizeof(guarantor_sweep_options) */
    uint32_t threads; /* how many work on it, the calling one included; 0: as many as there are cores */
    guarantor_sweep_progress progress; /* NULL: none */
    void *context;                     /* what `progress` is given first */
} guarantor_sweep_options;

/** The options that a NULL stands for. */
#define GUARANTOR_SWEEP_OPTIONS_INIT {(uint32_t)sizeof(guarantor_sweep_options), 0, NULL, NULL}

/** Prepares a sweep. `facts` are the ids of the facts whose values will be given, the columns (of several for one fact the last
 * counts); `targets` what is to be shown, the ids that guarantor_scenario_truth takes, and predicates of commitments, such as
 * `breached:force_deployment`. Free it with guarantor_sweep_free. Errors: ARGUMENT, UNKNOWN_ID, WRONG_KIND, BUDGET (the scenario
 * asks for the exact reading, which is none for sweeps). Linear in the framework, for each instant of the record. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_sweep_new(
    const guarantor_scenario *scenario, const char *const *facts, size_t fact_count, const char *const *targets,
    size_t target_count, guarantor_sweep **out);

/** Frees a sweep; none of its runs may be under way. NULL is ignored. @since 0.1 */
GUARANTOR_API void guarantor_sweep_free(guarantor_sweep *sweep);

/** Evaluates rows of values, a byte with a guarantor_truth for each. `values` has `rows` times `fact_count` bytes, row after row;
 * `out` gets `rows` times `target_count`. `options` may be NULL. On failure what is in `out` is not defined.
 * Errors: ARGUMENT, CANCELLED. Linear in rows times the size of what the targets rest on; memory for each thread in that size
 * and not in the number of rows. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_sweep_run(
    const guarantor_sweep *sweep, const uint8_t *values, size_t rows, uint8_t *out,
    const guarantor_sweep_options *options);

/** The same in bits, many times as fast. A column has (rows + 7) / 8 bytes, row i being bit i % 8 of byte i / 8 (as numpy.packbits
 * has it with bitorder="little"); columns follow each other, in the order of the facts and of the targets. A value is told
 * true, told false, both or neither: one bit in `told_true` and one in `told_false`, which may be NULL where all that is not told true is
 * told false. So are those shown; `shown_false` may be NULL where nobody wants it. Bits beyond the last row are ignored, and come out as 0.
 * Errors, time and memory: as guarantor_sweep_run. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_sweep_run_packed(
    const guarantor_sweep *sweep, const uint8_t *told_true, const uint8_t *told_false, size_t rows, uint8_t *shown_true,
    uint8_t *shown_false, const guarantor_sweep_options *options);

/** As guarantor_ask, for questions that take long, which are forecasts that are simulated: on several threads, told how many timelines
 * of how many are done, and ended where `progress` gives anything but 0. All as in a sweep, `options` may be NULL, and guarantor_ask
 * works on the calling thread alone. The answer is the same. Errors: those of guarantor_ask, CANCELLED. @since 0.1 */
GUARANTOR_API guarantor_error guarantor_ask_with(
    const guarantor_scenario *scenario, const char *request, size_t request_length,
    const guarantor_sweep_options *options, char **out, size_t *length);

#ifdef __cplusplus
}
#endif

#endif
