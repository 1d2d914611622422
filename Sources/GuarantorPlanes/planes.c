#include "planes.h"

#include <stdatomic.h>
#include <string.h>

/* A plane's line, wherever it stands in memory. */
typedef uint64_t line __attribute__((vector_size(PLANES_LINE), aligned(1), may_alias));
/* The same where it stands at a multiple of its own size. */
typedef uint64_t aligned_line __attribute__((vector_size(PLANES_LINE), aligned(PLANES_LINE), may_alias));
/* Numbers of so many lanes. */
typedef int64_t stripe __attribute__((vector_size(PLANES_LINE), aligned(8), may_alias));

/* So many bytes of columns are called for ahead of those being read: memory answers after hundreds of cycles. */
enum { PLANES_AHEAD = 4096 };

/* One kernel after the other: what they are compiled for differs, and what they say it by. */
#define NAME(function) function##_plain
#define TARGET
#define TITLE "plain"
#include "kernel.h"
#undef NAME
#undef TARGET
#undef TITLE

#if defined(__x86_64__)
#define NAME(function) function##_avx2
#define TARGET __attribute__((target("avx2")))
#define TITLE "avx2"
#include "kernel.h"
#undef NAME
#undef TARGET
#undef TITLE

#define NAME(function) function##_avx512
#define TARGET __attribute__((target("avx512f")))
#define TITLE "avx512"
#include "kernel.h"
#undef NAME
#undef TARGET
#undef TITLE
#endif

void planes_fill(void *values, planes_layout layout, uint32_t slot, uint8_t bits) {
    uint8_t *start = (uint8_t *)values + slot * layout.planes * layout.length;
    for (size_t plane = 0; plane < layout.planes; plane++) {
        const size_t reading = layout.planes == 2 ? 2 * plane : plane;
        memset(start + plane * layout.length, bits >> reading & 1 ? 0xFF : 0, layout.length);
    }
}

void planes_settle(void) { atomic_thread_fence(memory_order_seq_cst); }

const planes_kernel *planes_kernel_at(size_t number) {
    const planes_kernel *found[4] = {NULL};
    size_t count = 0;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) found[count++] = &kernel_avx512;
    if (__builtin_cpu_supports("avx2")) found[count++] = &kernel_avx2;
#endif
    found[count++] = &kernel_plain;
    return number < count ? found[number] : NULL;
}
