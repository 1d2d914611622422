#include "data.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "cannot read %s\n", path);
        exit(1);
    }
    size_t capacity = 1 << 16, count = 0;
    char *text = malloc(capacity + 1);
    while (text != NULL) {
        count += fread(text + count, 1, capacity - count, file);
        if (count < capacity) break;
        capacity *= 2;
        text = realloc(text, capacity + 1);
    }
    fclose(file);
    if (text == NULL) exit(1);
    text[count] = '\0';
    *length = count;
    return text;
}

struct json_object *parse(const char *text, const char *name) {
    enum json_tokener_error error;
    struct json_object *json = json_tokener_parse_verbose(text, &error);
    if (error != json_tokener_success) {
        fprintf(stderr, "%s: %s\n", name, json_tokener_error_desc(error));
        exit(1);
    }
    return json;
}

struct json_object *member(struct json_object *object, const char *key) {
    struct json_object *value = NULL;
    json_object_object_get_ex(object, key, &value);
    return value;
}

const char *text_member(struct json_object *object, const char *key) {
    struct json_object *value = member(object, key);
    return json_object_is_type(value, json_type_string) ? json_object_get_string(value) : NULL;
}

size_t count_of(struct json_object *array) {
    return json_object_is_type(array, json_type_array) ? json_object_array_length(array) : 0;
}

/* ---- The rule ---- */

struct trail {
    char path[400];
    char *why;
    size_t why_size;
};

static bool differ(struct trail *at, const char *what, struct json_object *answer, struct json_object *expected) {
    /* json-c writes into the object: two calls on one object may not share a statement. */
    char shown[240];
    snprintf(shown, sizeof shown, "%s", json_object_to_json_string_ext(answer, JSON_C_TO_STRING_NOSLASHESCAPE));
    snprintf(at->why, at->why_size, "%s: %s: %s, expected %.240s", at->path[0] ? at->path : "/", what, shown,
        json_object_to_json_string_ext(expected, JSON_C_TO_STRING_NOSLASHESCAPE));
    return false;
}

static bool meets_at(struct trail *at, struct json_object *answer, struct json_object *expected);

static bool meets_below(
    struct trail *at, const char *step, struct json_object *answer, struct json_object *expected) {
    size_t length = strlen(at->path);
    snprintf(at->path + length, sizeof at->path - length, "/%s", step);
    if (!meets_at(at, answer, expected)) return false;
    at->path[length] = '\0';
    return true;
}

static bool same_member(struct json_object *a, struct json_object *b, const char *key) {
    struct json_object *in_a, *in_b;
    return json_object_object_get_ex(a, key, &in_a) && json_object_object_get_ex(b, key, &in_b) &&
           json_object_equal(in_a, in_b);
}

static bool has(struct json_object *object, const char *key) { return json_object_object_get_ex(object, key, NULL); }

/* What tells the items of an array apart; NULL where an item has no such key. */
static const char *const *keys_of(struct json_object *item) {
    static const char *const sets[][3] = {{"id", NULL}, {"party", NULL}, {"about", "property", NULL}, {"fact", NULL}};
    if (!json_object_is_type(item, json_type_object)) return NULL;
    for (size_t set = 0; set < sizeof sets / sizeof *sets; set++) {
        const char *const *key = sets[set];
        while (*key != NULL && has(item, *key)) key++;
        if (*key == NULL) return sets[set];
    }
    return NULL;
}

static bool is_keyed(struct json_object *array) {
    size_t count = count_of(array);
    for (size_t i = 0; i < count; i++) {
        if (keys_of(json_object_array_get_idx(array, i)) == NULL) return false;
    }
    return count > 0;
}

/* Some item of the array with the same key meets the expected one. */
static bool meets_some(struct trail *at, struct json_object *array, struct json_object *expected) {
    const char *const *keys = keys_of(expected);
    size_t count = count_of(array);
    struct trail nearest = *at;
    bool is_there = false;
    for (size_t i = 0; i < count; i++) {
        struct json_object *item = json_object_array_get_idx(array, i);
        bool is_same = json_object_is_type(item, json_type_object);
        for (const char *const *key = keys; is_same && *key != NULL; key++) is_same = same_member(item, expected, *key);
        if (!is_same) continue;
        struct trail below = nearest;
        if (meets_below(&below, json_object_get_string(member(expected, keys[0])), item, expected)) return true;
        is_there = true;
    }
    return is_there ? false : differ(at, "nothing with that key", array, expected);
}

static bool meets_array(struct trail *at, struct json_object *answer, struct json_object *expected) {
    size_t count = count_of(expected);
    if (is_keyed(expected)) {
        for (size_t i = 0; i < count; i++) {
            if (!meets_some(at, answer, json_object_array_get_idx(expected, i))) return false;
        }
        return true;
    }
    if (count_of(answer) != count) return differ(at, "another length", answer, expected);
    for (size_t i = 0; i < count; i++) {
        char step[24];
        snprintf(step, sizeof step, "%zu", i);
        if (!meets_below(at, step, json_object_array_get_idx(answer, i), json_object_array_get_idx(expected, i))) {
            return false;
        }
    }
    return true;
}

static bool is_number(struct json_object *value) {
    return json_object_is_type(value, json_type_int) || json_object_is_type(value, json_type_double);
}

static bool meets_at(struct trail *at, struct json_object *answer, struct json_object *expected) {
    if (json_object_is_type(expected, json_type_object) && json_object_is_type(answer, json_type_object)) {
        json_object_object_foreach(expected, key, value) {
            struct json_object *found;
            if (!json_object_object_get_ex(answer, key, &found)) return differ(at, key, answer, expected);
            if (!meets_below(at, key, found, value)) return false;
        }
        return true;
    }
    if (json_object_is_type(expected, json_type_array) && json_object_is_type(answer, json_type_array)) {
        return meets_array(at, answer, expected);
    }
    if (is_number(expected) && is_number(answer)) {
        double wanted = json_object_get_double(expected), got = json_object_get_double(answer);
        if (fabs(wanted - got) <= 1e-9 * fmax(1, fabs(wanted))) return true;
    } else if (json_object_equal(answer, expected)) {
        return true;
    }
    return differ(at, "another value", answer, expected);
}

bool meets(struct json_object *answer, struct json_object *expected, char *why, size_t why_size) {
    struct trail at = {.path = "", .why = why, .why_size = why_size};
    return meets_at(&at, answer, expected);
}

int run_cases(int count, char **files, void (*run)(struct json_object *test, const char *file)) {
    for (int i = 1; i < count; i++) {
        size_t length;
        char *text = read_file(files[i], &length);
        struct json_object *file = parse(text, files[i]), *cases = member(file, "cases");
        CHECK(count_of(cases) > 0);
        for (size_t k = 0; k < count_of(cases); k++) run(json_object_array_get_idx(cases, k), files[i]);
        json_object_put(file);
        free(text);
    }
    return totals();
}
