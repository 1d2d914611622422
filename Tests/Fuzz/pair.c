/* Any bytes as two documents and what is asked of both, a NUL between them: a comparison is a JSON object, the same each time, and by
 * its receipt; and backwards what was added was dropped, and what was stricter is looser. What lacks is the framework that has
 * everything, and nothing asked. */
#include "fuzz.h"

static size_t count(json_object *answer, const char *key) {
    json_object *list = NULL;
    LAW(json_object_object_get_ex(answer, key, &list) && json_object_is_type(list, json_type_array));
    return json_object_array_length(list);
}

static int relations(json_object *answer, const char *wanted) {
    static const char *const aspects[] = {"enters", "owed", "ends"};
    json_object *list = NULL, *aspect, *relation;
    int found = 0;
    LAW(json_object_object_get_ex(answer, "commitments", &list));
    for (size_t i = 0; i < json_object_array_length(list); i++)
        for (size_t j = 0; j < 3; j++) {
            LAW(json_object_object_get_ex(json_object_array_get_idx(list, i), aspects[j], &aspect));
            LAW(json_object_object_get_ex(aspect, "relation", &relation));
            found += relation != NULL && strcmp(json_object_get_string(relation), wanted) == 0;
        }
    return found;
}

static void mirrored(const char *forward, const char *backward) {
    json_object *one = object_of(forward), *other = object_of(backward);
    LAW(count(one, "added") == count(other, "dropped") && count(one, "dropped") == count(other, "added"));
    LAW(count(one, "commitments") == count(other, "commitments"));
    LAW(relations(one, "stricter") == relations(other, "looser") && relations(one, "looser") == relations(other, "stricter"));
    LAW(relations(one, "equivalent") == relations(other, "equivalent"));
    json_object_put(one);
    json_object_put(other);
}

static void compared(const guarantor_framework *from, const guarantor_framework *to, const char *request, size_t length) {
    char *answer = NULL, *again = NULL;
    guarantor_error error = guarantor_compare(from, to, request, length, &answer, NULL);
    LAW((error == GUARANTOR_OK) == (answer != NULL) && error >= GUARANTOR_OK && error <= GUARANTOR_ERROR_BUDGET);
    LAW(guarantor_compare(from, to, request, length, &again, NULL) == error);
    LAW(answer == NULL || strcmp(answer, again) == 0);
    guarantor_string_free(again);
    if (answer != NULL) {
        LAW(guarantor_verify(from, to, answer, strlen(answer), &again, NULL) == GUARANTOR_OK);
        LAW(strncmp(again, "{\"reproduced\":true,\"count\":0,", 29) == 0);
        guarantor_string_free(again);
    }
    if (answer != NULL && request == NULL) {
        LAW(guarantor_compare(to, from, NULL, 0, &again, NULL) == GUARANTOR_OK);
        mirrored(answer, again);
        guarantor_string_free(again);
    } else if (answer != NULL) {
        is_object(answer);
    }
    guarantor_string_free(answer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *parts[3] = {(const char *)data, the_document, NULL};
    size_t lengths[3] = {0, sizeof the_document - 1, 0};
    const uint8_t *end = data + size;
    for (int part = 0; part < 3 && data != NULL; part++) {
        const uint8_t *stop = part < 2 ? memchr(data, 0, (size_t)(end - data)) : NULL;
        parts[part] = (const char *)data;
        lengths[part] = (size_t)((stop == NULL ? end : stop) - data);
        data = stop == NULL ? NULL : stop + 1;
    }
    guarantor_framework *from = NULL, *to = NULL;
    if (guarantor_framework_load(parts[0], lengths[0], &from) == GUARANTOR_OK &&
        guarantor_framework_load(parts[1], lengths[1], &to) == GUARANTOR_OK)
        compared(from, to, parts[2], lengths[2]);
    guarantor_framework_free(from);
    guarantor_framework_free(to);
    return 0;
}
