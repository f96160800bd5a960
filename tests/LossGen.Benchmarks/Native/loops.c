/*
 * Loops over arrays that call a vector maths library, one vector at a time, as a C compiler makes them of a scalar loop. The library's functions come as
 * pointers, f and g, so that this file can be compiled without it. Where the library has no such function, what a C programmer would compose it of.
 * n is a multiple of the lanes; a function of one argument does not look at y.
 */
#include <immintrin.h>
#include <stddef.h>

/* One loop: V is a vector of LANES numbers of type T, VALUE what is stored for x and y. */
#define LOOP(NAME, T, V, LANES, VALUE)                                                                      \
    void NAME(const T *xs, const T *ys, T *result, size_t n, V (*f)(V), V (*g)(V))                          \
    {                                                                                                       \
        (void)ys;                                                                                           \
        (void)g;                                                                                            \
        for (size_t i = 0; i < n; i += LANES) {                                                             \
            V x = *(const V *)(xs + i);                                                                     \
            *(V *)(result + i) = VALUE;                                                                     \
        }                                                                                                   \
    }

#define Y(V) (*(const V *)(ys + i))
#define LN2 0.693147180559945309

/* All loops of one vector type; SUFFIX is its letter and width, MAX and MIN are its instructions. */
#define LOOPS(T, V, LANES, SUFFIX, MAX, MIN)                                                                \
    LOOP(unary_##SUFFIX, T, V, LANES, f(x))                                                                 \
    LOOP(binary_##SUFFIX, T, V, LANES, ((V(*)(V, V))f)(x, Y(V)))                                            \
    LOOP(sigmoid_##SUFFIX, T, V, LANES, 1 / (1 + f(-x)))                                                    \
    LOOP(softplus_##SUFFIX, T, V, LANES, MAX(x, (V){0}) + g(f(-MAX(x, -x))))                                \
    LOOP(logsigmoid_##SUFFIX, T, V, LANES, MIN(x, (V){0}) - g(f(-MAX(x, -x))))                              \
    LOOP(logcosh_##SUFFIX, T, V, LANES, MAX(x, -x) + g(f(-2 * MAX(x, -x))) - (T)LN2)                        \
    LOOP(log1mexp_##SUFFIX, T, V, LANES, g(-f(x)))                                                          \
    LOOP(xlogy_##SUFFIX, T, V, LANES, x * f(Y(V)))

LOOPS(float, __m256, 8, f256, _mm256_max_ps, _mm256_min_ps)
LOOPS(double, __m256d, 4, d256, _mm256_max_pd, _mm256_min_pd)

#pragma GCC push_options
#pragma GCC target("avx512f,avx512dq")
LOOPS(float, __m512, 16, f512, _mm512_max_ps, _mm512_min_ps)
LOOPS(double, __m512d, 8, d512, _mm512_max_pd, _mm512_min_pd)
#pragma GCC pop_options
