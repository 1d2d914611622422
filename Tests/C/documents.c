/* Documents that are refused: each with all its problems and their places, by the check and by the loading.
 * usage: documents FILE… */
#include <guarantor.h>
#include <stdlib.h>

#include "check.h"
#include "data.h"

static int digit(char hex) {
    const char *digits = "0123456789abcdef", *found = hex == '\0' ? NULL : strchr(digits, hex);
    return found == NULL ? 0 : (int)(found - digits);
}

/* The bytes of a case: `text`, `bytes_hex`, or `repeat`: a text and how often. */
static char *bytes_of(struct json_object *test, size_t *length) {
    struct json_object *repeat = member(test, "repeat");
    const char *hex = text_member(test, "bytes_hex"), *text = text_member(test, "text");
    char *bytes;
    if (hex != NULL) {
        *length = strlen(hex) / 2;
        bytes = malloc(*length + 1);
        for (size_t i = 0; i < *length; i++) bytes[i] = (char)(digit(hex[2 * i]) * 16 + digit(hex[2 * i + 1]));
        return bytes;
    }
    size_t times = 1;
    if (repeat != NULL) {
        text = json_object_get_string(json_object_array_get_idx(repeat, 0));
        times = (size_t)json_object_get_int64(json_object_array_get_idx(repeat, 1));
    }
    size_t one = strlen(text);
    *length = one * times;
    bytes = malloc(*length + 1);
    for (size_t i = 0; i < times; i++) memcpy(bytes + i * one, text, one);
    return bytes;
}

static bool tells(const char *id, struct json_object *diagnostics, struct json_object *expected) {
    char why[1000] = "";
    bool is_met = meets(diagnostics, expected, why, sizeof why);
    if (!is_met) fprintf(stderr, "%s: %s\n", id, why);
    return is_met;
}

static void run(struct json_object *test, const char *file) {
    (void)file;
    const char *id = text_member(test, "id");
    struct json_object *expected = member(test, "diagnostics");
    size_t length, report_length;
    char *bytes = bytes_of(test, &length), *text;

    CHECK(guarantor_check(bytes, length, &text, &report_length) == GUARANTOR_OK);
    CHECK(text != NULL && strlen(text) == report_length);
    struct json_object *report = parse(text, id);
    guarantor_string_free(text);
    CHECK(tells(id, member(report, "diagnostics"), expected));
    CHECK((size_t)json_object_get_int64(member(report, "problems")) >= count_of(expected));

    guarantor_framework *framework;
    guarantor_error error = guarantor_framework_load(bytes, length, &framework);
    CHECK(framework == NULL || count_of(expected) == 0);
    CHECK(error == (count_of(expected) == 0 ? GUARANTOR_OK : GUARANTOR_ERROR_DOCUMENT));
    if (error != GUARANTOR_OK) {
        struct json_object *last = parse(guarantor_last_error_json(), id);
        CHECK(json_object_equal(member(last, "diagnostics"), member(report, "diagnostics")));
        CHECK(json_object_equal(member(last, "total"), member(report, "problems")));
        CHECK(strchr(guarantor_last_error_message(), '\n') == NULL);
        json_object_put(last);
    }
    guarantor_framework_free(framework);
    json_object_put(report);
    free(bytes);
}

int main(int count, char **files) { return run_cases(count, files, run); }
