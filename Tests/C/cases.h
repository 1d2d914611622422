/* What a conformance case is put to: its framework, and its scenario made call by call. */
#ifndef CASES_H
#define CASES_H

#include <guarantor.h>
#include <json-c/json.h>
#include <stdbool.h>

/* Loads a bundled framework by its name, a document in the case itself, or one in a file beside the file of cases. */
guarantor_error load_framework(struct json_object *source, const char *cases, guarantor_framework **out);

/* Puts into a scenario, call by call, what a request adds to one; false where a call failed. */
bool apply_request(guarantor_scenario *scenario, struct json_object *request);

#endif
