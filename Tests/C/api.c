/* Every function of the header, one at a time. */
#include "api.h"

#include "check.h"

int main(void) {
    check_ownership();
    check_meaning();
    check_arguments();
    check_threads();
    check_sweeps();
    check_asking();
    return totals();
}
