/* Operations on bit planes and on lanes, compiled for what the processor at hand can do.
 *
 * Lanes are numbers side by side: what simulated timelines draw, and when what happens in them.
 *
 * The bit planes of a sweep: GuarantorLogic/Sweep writes programs and hands them over block by block. Nothing here allocates,
 * keeps a pointer or fails. Bounds are the caller's: slots are below the number that `values` has room for, columns and targets
 * below the number of columns of bits, and rows within their length.
 *
 * A slot has 1, 2 or 4 planes one after the other, of as many bytes each, a multiple of PLANES_LINE; what a negated operand is
 * taken from is the other half of them. `values` has room for the slots, and is best where a line of memory begins. */
#ifndef PLANES_H
#define PLANES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PLANES_LINE = 64 };

/* What is done with operands a, b and c; numbered as PlaneNetwork.Kind is, where each is said. */
enum planes_kind {
    planes_and = 3, planes_or, planes_and_not, planes_majority, planes_majority_not, planes_xor, planes_not,
    planes_and_and, planes_and_and_not, planes_and_not_not, planes_or_or, planes_and_or, planes_and_not_or, planes_or_and,
    planes_or_and_not, planes_and_not_and, planes_and_not_and_not
};

/* By slots. */
typedef struct planes_gate {
    uint32_t output, first, second, third;
} planes_gate;

/* Gates of one kind, of those that a program has. */
typedef struct planes_run {
    uint32_t kind, first, count;
} planes_run;

/* What a loop's solution so far says of a member, and where what the next one will is. */
typedef struct planes_feedback {
    uint32_t slot, root;
    bool is_negated;
} planes_feedback;

typedef struct planes_output {
    uint32_t target, slot;
    bool is_negated;
} planes_output;

/* How the values of a block stand in memory. */
typedef struct planes_layout {
    size_t planes; /* of a slot: 1, 2 or 4 */
    size_t length; /* of a plane, in bytes: what the rows take, rounded up to lines */
    bool is_contested; /* where there are two planes: what they leave open is contested, not unknown */
} planes_layout;

/* A stretch of rows in columns of bits: row i is bit i % 8 of byte i / 8, counted from `offset`. */
typedef struct planes_rows {
    size_t length; /* of a column, in bytes */
    size_t offset; /* of the first row, in bytes */
    size_t count;
    size_t ahead; /* how many of those that come next are evaluated too: for what streams, a line's, or all that there are */
} planes_rows;

/* What a stretch of rows tells besides true and false; bits. */
enum { PLANES_UNKNOWN = 1, PLANES_CONTESTED = 2 };

/* Numbers by column and lane, to be put in order by lane, each with its column beneath. In order they stand by stripe of
 * PLANES_STRIPE lanes, then by rank, then by lane, and one more INT64_MAX ends each lane's. */
typedef struct planes_lanes {
    size_t count; /* of lanes, whole stripes */
    size_t columns;
    const int64_t *_Nonnull tags; /* by column: what is put beneath its numbers */
    unsigned shift; /* bits that the tags take */
    int64_t limit; /* what is more is INT64_MAX */
} planes_lanes;

enum { PLANES_STRIPE = PLANES_LINE / 8 };

/* The operations, as one kind of processor has them. */
typedef struct planes_kernel {
    const char *_Nonnull name;
    /* Fills the slots of columns; says what they tell, one PLANES_ for each. `told_false` may be NULL: what is not told true. */
    unsigned (*_Nonnull tell)(
        void *_Nonnull values, planes_layout layout, const uint32_t *_Nonnull columns, size_t count,
        const void *_Nonnull told_true, const void *_Nullable told_false, planes_rows rows);
    /* Evaluates the gates of some runs. */
    void (*_Nonnull run)(
        void *_Nonnull values, planes_layout layout, const planes_run *_Nonnull runs, size_t first, size_t count,
        const planes_gate *_Nonnull gates);
    /* Takes the next solution of a loop for the present one; says whether they differ. */
    bool (*_Nonnull update)(
        void *_Nonnull values, planes_layout layout, const planes_feedback *_Nonnull feedbacks, size_t first, size_t count);
    /* Writes down what is shown true or contested and what is shown false or contested, where it is not NULL; bits beyond the
     * last row are 0. What streams goes past the caches, for which it would be too much, by whole lines of the memory that it
     * is for: this takes all stretches of the columns, in any order, and `planes_settle` at last. */
    void (*_Nonnull show)(
        const void *_Nonnull values, planes_layout layout, const planes_output *_Nonnull outputs, size_t first, size_t count,
        void *_Nullable shown_true, void *_Nullable shown_false, planes_rows rows, bool streams);
    /* Draws two words for each lane: Philox-4x32-10 of a counter of 128 bits, the lower half of which goes up by one from lane to
     * lane. There are as many lanes as make up whole lines. */
    void (*_Nonnull draw)(
        uint64_t key, uint64_t lower, uint64_t upper, uint64_t *_Nonnull first, uint64_t *_Nonnull second, size_t lanes);
    /* Puts each lane's numbers in order. */
    void (*_Nonnull sort)(int64_t *_Nonnull sorted, const int64_t *_Nonnull columns, planes_lanes lanes);
} planes_kernel;

/* Fills a slot with one value: four bits, for the readings that negation swaps two by two (as GuarantorLogic's Bounds has them).
 * Of two planes one is the lowest reading and the other the one that it is swapped with. */
void planes_fill(void *_Nonnull values, planes_layout layout, uint32_t slot, uint8_t bits);

/* What has gone past the caches is seen by other threads that this one then tells so. It waits for that: once for many columns. */
void planes_settle(void);

/* The kernels that this processor can run, the best one first, then NULL. */
const planes_kernel *_Nullable planes_kernel_at(size_t number);

#endif
