/* What the data-driven tests share: files, and the rule by which an answer meets an expectation. */
#ifndef DATA_H
#define DATA_H

#include <json-c/json.h>
#include <stdbool.h>
#include <stddef.h>

/* The content of a file, NUL-terminated; ends the program where there is none. */
char *read_file(const char *path, size_t *length);

/* Parses JSON; ends the program where it is none. */
struct json_object *parse(const char *text, const char *name);

/* A member, or NULL. */
struct json_object *member(struct json_object *object, const char *key);

/* The text of a member, or NULL. */
const char *text_member(struct json_object *object, const char *key);

/* The length of an array; 0 for anything else. */
size_t count_of(struct json_object *array);

/* Whether an answer meets an expectation by the rule of Tests/Conformance/README.md. Where it does not, `why` tells the
 * first difference. */
bool meets(struct json_object *answer, struct json_object *expected, char *why, size_t why_size);

/* Runs each of the `cases` of each file named as an argument; what a main function returns. */
int run_cases(int count, char **files, void (*run)(struct json_object *test, const char *file));

#endif
