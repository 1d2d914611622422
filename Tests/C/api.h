/* The parts of the test of the header's functions. */
#ifndef API_H
#define API_H

#include <guarantor.h>

/* Every pointer NULL in turn, numbers that are none of the listed ones, texts that are none. */
void check_arguments(void);
/* What is handed out, what is borrowed, and freeing in any order. */
void check_ownership(void);
/* What the calls mean. */
void check_meaning(void);
/* Threads on one framework and one scenario; each thread's errors are its own. */
void check_threads(void);
/* Sweeps, against one scenario for each row. */
void check_sweeps(void);
/* Questions with threads, progress and cancellation. */
void check_asking(void);

#endif
