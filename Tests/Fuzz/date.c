/* Any bytes as a date: it is taken or refused, the same each time, as the scenario's own and as that of an assumption. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char date[64];
    guarantor_scenario *scenario = the_scenario();
    guarantor_truth truth;
    if (size >= sizeof date) return 0;
    memcpy(date, data, size);
    date[size] = '\0';
    guarantor_error error = guarantor_scenario_set_date(scenario, date);
    LAW(error == GUARANTOR_OK || error == GUARANTOR_ERROR_DATE || error == GUARANTOR_ERROR_ARGUMENT);
    LAW(guarantor_scenario_set_known_at(scenario, date) == error);
    LAW(guarantor_scenario_assume(scenario, "attack", GUARANTOR_TRUE, date) == error);
    if (error == GUARANTOR_OK) LAW(guarantor_scenario_truth(scenario, "attack", &truth) == GUARANTOR_OK && truth == GUARANTOR_TRUE);
    LAW(guarantor_scenario_reset(scenario) == GUARANTOR_OK);
    return 0;
}
