/*
 * Softmax cross-entropy over rows with its gradient, as one would write it in C for speed: the maximum, the exponentials, which are kept, and their sum, and what
 * they are scaled by. Each loop is one that a compiler makes vectors of, with the exponential of its vector maths library.
 */
#include <math.h>
#include <stddef.h>

static inline __attribute__((always_inline)) float run(const float *restrict xs, const int *restrict ys, size_t rows, size_t classes, float *restrict gradient)
{
    const float each = 1.0f / (float)rows;
    double loss = 0;
    for (size_t r = 0; r < rows; r++) {
        const float *restrict x = xs + r * classes;
        float *restrict dx = gradient + r * classes;

        float largest = x[0];
        for (size_t c = 1; c < classes; c++) largest = x[c] > largest ? x[c] : largest;

        float sum = 0;
        for (size_t c = 0; c < classes; c++) {
            float e = expf(x[c] - largest);
            dx[c] = e;
            sum += e;
        }

        const float scale = each / sum;
        for (size_t c = 0; c < classes; c++) dx[c] *= scale;
        dx[ys[r]] -= each;
        loss += logf(sum) + (largest - x[ys[r]]);
    }
    return (float)(loss / (double)rows);
}

float cross_entropy(const float *restrict xs, const int *restrict ys, size_t rows, size_t classes, float *restrict gradient)
{
    return run(xs, ys, rows, classes, gradient);
}

/* The same of a row length that is known when it is compiled. */
float cross_entropy_promised(const float *restrict xs, const int *restrict ys, size_t rows, size_t classes, float *restrict gradient)
{
    (void)classes;
    return run(xs, ys, rows, PROMISED, gradient);
}
