/* One kernel. Included once for each kind of processor; functions of one are inlined into each other, as their targets agree. */

/* ---- Telling ---- */

/* A line of a column, with rows beyond the last told false. */
TARGET static inline void NAME(load)(
    const uint8_t *told_true, const uint8_t *told_false, size_t rows, line *is_true, line *is_false) {
    if (rows >= 8 * PLANES_LINE) {
        *is_true = *(const line *)told_true;
        *is_false = told_false ? *(const line *)told_false : ~*is_true;
        return;
    }
    uint8_t some_true[PLANES_LINE] = {0}, some_false[PLANES_LINE] = {0};
    size_t bytes = (rows + 7) / 8;
    memcpy(some_true, told_true, bytes);
    if (rows % 8 != 0) some_true[bytes - 1] &= (uint8_t)(0xFF >> (8 - rows % 8));
    if (told_false) {
        memcpy(some_false, told_false, bytes);
        if (rows % 8 != 0) some_false[bytes - 1] |= (uint8_t)(0xFF << rows % 8);
        memset(some_false + bytes, 0xFF, PLANES_LINE - bytes);
    }
    *is_true = *(const line *)some_true;
    *is_false = told_false ? *(const line *)some_false : ~*is_true;
}

TARGET static unsigned NAME(tell)(
    void *values, planes_layout layout, const uint32_t *columns, size_t count, const void *told_true, const void *told_false,
    planes_rows rows) {
    line unknown = {0}, contested = {0};
    /* How many columns it is to the one that is called for while one is being read. */
    const size_t distance = layout.length < PLANES_AHEAD ? PLANES_AHEAD / layout.length : 1;
    for (size_t number = 0; number < count; number++) {
        const size_t column = columns[number] * rows.length + rows.offset;
        const uint8_t *true_column = (const uint8_t *)told_true + column;
        const uint8_t *false_column = told_false ? (const uint8_t *)told_false + column : NULL;
        const size_t later = number + distance;
        const size_t step = later < count ? (columns[later] - columns[number]) * rows.length : 0;
        uint8_t *slot = (uint8_t *)values + columns[number] * layout.planes * layout.length;
        for (size_t byte = 0; byte < layout.length; byte += PLANES_LINE) {
            line is_true, is_false;
            const uint8_t *some_false = false_column ? false_column + byte : NULL;
            __builtin_prefetch(true_column + byte + step);
            if (false_column) __builtin_prefetch(false_column + byte + step);
            NAME(load)(true_column + byte, some_false, rows.count + rows.ahead - 8 * byte, &is_true, &is_false);
            unknown |= ~(is_true | is_false);
            contested |= is_true & is_false;
            uint8_t *lower = slot + byte, *upper = lower + layout.planes / 2 * layout.length;
            if (layout.planes == 1) {
                *(line *)lower = is_true;
                continue;
            }
            *(line *)lower = is_true & ~is_false;
            *(line *)upper = is_true | ~is_false;
            if (layout.planes == 2) continue;
            *(line *)(lower + layout.length) = is_true;
            *(line *)(upper + layout.length) = ~is_false;
        }
    }
    uint64_t some_unknown = 0, some_contested = 0;
    for (size_t word = 0; word < PLANES_LINE / 8; word++) {
        some_unknown |= unknown[word];
        some_contested |= contested[word];
    }
    return (some_unknown ? PLANES_UNKNOWN : 0) | (some_contested ? PLANES_CONTESTED : 0);
}

/* ---- Gates ---- */

/* Each gate by the halves of a slot; `swaps` says which operands are taken from the other half. */
#define GATES(swaps_a, swaps_b, swaps_c, expression)                                                          \
    for (; gate < end; gate++) {                                                                              \
        for (size_t own = 0; own < slot; own += half) {                                                       \
            const size_t other = slot - half - own;                                                           \
            uint8_t *to = start + gate->output * slot + own;                                                  \
            const uint8_t *from_a = start + gate->first * slot + (swaps_a ? other : own);                     \
            const uint8_t *from_b = start + gate->second * slot + (swaps_b ? other : own);                    \
            const uint8_t *from_c = start + gate->third * slot + (swaps_c ? other : own);                     \
            for (size_t byte = 0; byte < half; byte += PLANES_LINE) {                                         \
                line a = *(const line *)(from_a + byte), b = *(const line *)(from_b + byte);                  \
                line c = *(const line *)(from_c + byte);                                                      \
                (void)a, (void)b, (void)c;                                                                    \
                *(line *)(to + byte) = (expression);                                                          \
            }                                                                                                 \
        }                                                                                                     \
    }                                                                                                         \
    break

TARGET static void NAME(run)(
    void *values, planes_layout layout, const planes_run *runs, size_t first, size_t count, const planes_gate *gates) {
    uint8_t *start = values;
    const size_t slot = layout.planes * layout.length, half = layout.planes == 1 ? slot : slot / 2;
    for (const planes_run *run = runs + first; run < runs + first + count; run++) {
        const planes_gate *gate = gates + run->first, *end = gate + run->count;
        switch (run->kind) {
        case planes_and: GATES(0, 0, 0, a & b);
        case planes_or: GATES(0, 0, 0, a | b);
        case planes_and_not: GATES(0, 1, 0, a & ~b);
        case planes_majority: GATES(0, 0, 0, (a & b) | ((a | b) & c));
        case planes_majority_not: GATES(1, 0, 0, (b & c) | ((b | c) & ~a));
        case planes_xor: GATES(0, 0, 0, a ^ b);
        case planes_not: GATES(1, 0, 0, ~a);
        case planes_and_and: GATES(0, 0, 0, a & b & c);
        case planes_and_and_not: GATES(0, 0, 1, a & b & ~c);
        case planes_and_not_not: GATES(0, 1, 1, a & ~b & ~c);
        case planes_or_or: GATES(0, 0, 0, a | b | c);
        case planes_and_or: GATES(0, 0, 0, (a & b) | c);
        case planes_and_not_or: GATES(0, 1, 0, (a & ~b) | c);
        case planes_or_and: GATES(0, 0, 0, (a | b) & c);
        case planes_or_and_not: GATES(0, 0, 1, (a | b) & ~c);
        case planes_and_not_and: GATES(0, 1, 1, a & ~(b & c));
        case planes_and_not_and_not: GATES(0, 1, 0, a & (~b | c));
        }
    }
}

#undef GATES

TARGET static bool NAME(update)(
    void *values, planes_layout layout, const planes_feedback *feedbacks, size_t first, size_t count) {
    const size_t slot = layout.planes * layout.length, half = layout.planes == 1 ? slot : slot / 2;
    line changed = {0};
    for (const planes_feedback *each = feedbacks + first; each < feedbacks + first + count; each++) {
        const line flip = (line){0} - (uint64_t)each->is_negated;
        for (size_t own = 0; own < slot; own += half) {
            uint8_t *to = (uint8_t *)values + each->slot * slot + own;
            const uint8_t *from = (uint8_t *)values + each->root * slot + (each->is_negated ? slot - half - own : own);
            for (size_t byte = 0; byte < half; byte += PLANES_LINE) {
                line next = *(const line *)(from + byte) ^ flip;
                changed |= next ^ *(const line *)(to + byte);
                *(line *)(to + byte) = next;
            }
        }
    }
    uint64_t some = 0;
    for (size_t word = 0; word < PLANES_LINE / 8; word++) some |= changed[word];
    return some != 0;
}

/* ---- Showing ---- */

/* What is shown of an output, true or false: one plane, complemented or not, or else (`is_whole`) a matter of all four. */
typedef struct NAME(reading) {
    const uint8_t *lower, *told_true, *upper, *not_told_false;
    line flip;
    bool is_whole, is_false;
} NAME(reading);

TARGET static inline void NAME(prepare)(
    const uint8_t *slot, planes_layout layout, bool is_negated, bool is_false, NAME(reading) *reading) {
    const size_t other = layout.planes / 2 * layout.length;
    const uint8_t *lower = slot + (is_negated ? other : 0), *upper = slot + (is_negated ? 0 : other);
    reading->is_whole = layout.planes == 4;
    reading->is_false = is_false;
    reading->flip = (line){0} - (uint64_t)(is_negated != (is_false && !reading->is_whole));
    /* Of two planes: what is open is contested throughout and told both, or unknown throughout and told neither. */
    reading->lower = reading->is_whole || is_false == layout.is_contested ? lower : upper;
    reading->upper = upper;
    reading->told_true = lower + layout.length;
    reading->not_told_false = upper + layout.length;
}

TARGET static inline void NAME(read)(const NAME(reading) *reading, size_t byte, line *shown) {
    const line lower = *(const line *)(reading->lower + byte) ^ reading->flip;
    if (!reading->is_whole) {
        *shown = lower;
        return;
    }
    const line upper = *(const line *)(reading->upper + byte) ^ reading->flip;
    const line told_true = *(const line *)(reading->told_true + byte) ^ reading->flip;
    const line told_false = ~(*(const line *)(reading->not_told_false + byte) ^ reading->flip);
    const line is_told = told_true | told_false;
    *shown = reading->is_false ? ~lower & (~upper | is_told) : lower | (upper & is_told);
}

/* Writes a column's bytes from `byte` to `end`, of as many as the planes have. */
TARGET static inline void NAME(write)(
    const NAME(reading) *reading, uint8_t *place, size_t byte, size_t end, bool streams) {
    line shown;
    if (streams) {
        for (; byte + PLANES_LINE <= end; byte += PLANES_LINE) {
            NAME(read)(reading, byte, &shown);
            __builtin_nontemporal_store((aligned_line)shown, (aligned_line *)(place + byte));
        }
    } else {
        for (; byte + PLANES_LINE <= end; byte += PLANES_LINE) {
            NAME(read)(reading, byte, &shown);
            *(line *)(place + byte) = shown;
        }
    }
    if (byte < end) {
        /* From the last line that lies within the planes. */
        const size_t start = end < PLANES_LINE ? 0 : end - PLANES_LINE;
        NAME(read)(reading, start, &shown);
        memcpy(place + byte, (const uint8_t *)&shown + (byte - start), end - byte);
    }
}

/* A column of what is shown. What streams is written in whole lines of the memory that it is for: a line that begins before the
 * rows has been written, and the last one of those that begin within them is written with what comes after them. */
TARGET static inline void NAME(show_column)(
    const NAME(reading) *reading, uint8_t *place, planes_rows rows, bool streams) {
    const size_t own = (rows.count + 7) / 8, all = (rows.count + rows.ahead + 7) / 8;
    size_t begin = 0, end = all;
    if (streams) {
        const size_t head = -(uintptr_t)place % PLANES_LINE, tail = own + -(uintptr_t)(place + own) % PLANES_LINE;
        begin = head < all ? head : all;
        if (rows.offset == 0) NAME(write)(reading, place, 0, begin, false);
        if (rows.ahead > 0 && tail < all) end = tail;
    }
    /* One after the other, for each to be compiled by itself. */
    if (reading->is_whole) {
        NAME(write)(reading, place, begin, end, streams);
    } else {
        NAME(write)(reading, place, begin, end, streams);
    }
    const size_t beyond = (rows.count + rows.ahead) % 8;
    if (beyond != 0 && end == all && (begin < all || rows.offset == 0)) place[all - 1] &= (uint8_t)(0xFF >> (8 - beyond));
}

TARGET static void NAME(show)(
    const void *values, planes_layout layout, const planes_output *outputs, size_t first, size_t count, void *shown_true,
    void *shown_false, planes_rows rows, bool streams) {
    for (const planes_output *output = outputs + first; output < outputs + first + count; output++) {
        const uint8_t *slot = (const uint8_t *)values + output->slot * layout.planes * layout.length;
        const size_t column = output->target * rows.length + rows.offset;
        for (int is_false = 0; is_false < 2; is_false++) {
            uint8_t *shown = is_false ? shown_false : shown_true;
            if (!shown) continue;
            NAME(reading) reading;
            NAME(prepare)(slot, layout, output->is_negated, is_false, &reading);
            NAME(show_column)(&reading, shown + column, rows, streams);
        }
    }
}

/* ---- Lanes ---- */

/* Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; words of 32 bits, each in one of 64. */
TARGET static void NAME(draw)(
    uint64_t key, uint64_t lower, uint64_t upper, uint64_t *first, uint64_t *second, size_t lanes) {
    const line low = (line){0} + 0xFFFFFFFF;
    line counter = (line){0, 1, 2, 3, 4, 5, 6, 7} + lower;
    line keys[10][2] = {{(line){0} + (key & 0xFFFFFFFF), (line){0} + (key >> 32)}};
    for (int round = 1; round < 10; round++) {
        keys[round][0] = keys[round - 1][0] + 0x9E3779B9;
        keys[round][1] = keys[round - 1][1] + 0xBB67AE85;
    }
    for (size_t lane = 0; lane < lanes; lane += PLANES_STRIPE) {
        /* What stands above a word is left there: the multiplications do not see it. */
        line x0 = counter, x1 = counter >> 32, x2 = (line){0} + upper, x3 = x2 >> 32;
        for (int round = 0; round < 10; round++) {
            const line a = (x0 & low) * 0xD2511F53, b = (x2 & low) * 0xCD9E8D57;
            x0 = (b >> 32) ^ x1 ^ keys[round][0];
            x1 = b;
            x2 = (a >> 32) ^ x3 ^ keys[round][1];
            x3 = a;
        }
        *(line *)(first + lane) = (x0 & low) | x1 << 32;
        *(line *)(second + lane) = (x2 & low) | x3 << 32;
        counter += PLANES_STRIPE;
    }
}

/* Merge exchange: Batcher, 1968; Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M. */
TARGET static inline void NAME(merge_exchange)(stripe *ranks, size_t count) {
    size_t top = 1;
    while (2 * top < count) top *= 2;
    for (size_t p = top; p > 0; p /= 2) {
        size_t q = top, r = 0, d = p;
        while (true) {
            for (size_t i = 0; i + d < count; i++) {
                if ((i & p) != r) continue;
                const stripe a = ranks[i], b = ranks[i + d];
                ranks[i] = __builtin_elementwise_min(a, b);
                ranks[i + d] = __builtin_elementwise_max(a, b);
            }
            if (q == p) break;
            d = q - p;
            q /= 2;
            r = p;
        }
    }
}

TARGET static void NAME(sort)(int64_t *sorted, const int64_t *columns, planes_lanes lanes) {
    const stripe never = (stripe){0} + INT64_MAX, limit = (stripe){0} + lanes.limit;
    stripe *ranks = (stripe *)sorted;
    for (size_t lane = 0; lane < lanes.count; lane += PLANES_STRIPE) {
        for (size_t column = 0; column < lanes.columns; column++) {
            const stripe number = *(const stripe *)(columns + column * lanes.count + lane);
            const stripe is_over = (stripe)(number > limit);
            ranks[column] = (is_over & never) | (~is_over & (number << lanes.shift | ((stripe){0} + lanes.tags[column])));
        }
        NAME(merge_exchange)(ranks, lanes.columns);
        ranks[lanes.columns] = never;
        ranks += lanes.columns + 1;
    }
}

static const planes_kernel NAME(kernel) = {
    TITLE, NAME(tell), NAME(run), NAME(update), NAME(show), NAME(draw), NAME(sort)};
