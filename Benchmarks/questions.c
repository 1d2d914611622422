/* What questions cost from the request to the answer's text. Each time the document is loaded anew, since a framework remembers
 * what it was asked last, and its record is evaluated first.
 * usage: questions RUNS DOCUMENT REQUEST...    the seconds of each run on one line, then each answer on its own */
#include "measure.h"
#include <string.h>

static char *ask(const guarantor_scenario *scenario, const char *request) {
    char *answer;
    demand(guarantor_ask(scenario, request, strlen(request), &answer, NULL));
    return answer;
}

int main(int count, char **arguments) {
    if (count < 4) return 2;
    int runs = atoi(arguments[1]), requests = count - 3;
    char **answers = malloc((size_t)requests * sizeof *answers);
    size_t length;
    char *document = contents(arguments[2], &length);
    for (int run = 0; run < runs; run++) {
        guarantor_framework *framework;
        guarantor_scenario *scenario;
        demand(guarantor_framework_load(document, length, &framework));
        demand(guarantor_scenario_new(framework, &scenario));
        guarantor_string_free(ask(scenario, "{\"ask\": \"status\"}"));
        double start = now();
        for (int i = 0; i < requests; i++) answers[i] = ask(scenario, arguments[i + 3]);
        printf("%.9f%c", now() - start, run + 1 < runs ? ' ' : '\n');
        for (int i = 0; i < requests; i++) {
            if (run + 1 == runs) puts(answers[i]);
            guarantor_string_free(answers[i]);
        }
        guarantor_scenario_free(scenario);
        guarantor_framework_free(framework);
    }
    free(document);
    free(answers);
    return 0;
}
