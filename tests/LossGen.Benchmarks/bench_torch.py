#!/usr/bin/env python3
"""The same loss and gradient in PyTorch, for comparison: nanoseconds per element, eager, forward and backward. Needs torch."""

import statistics
import time

import torch


def step(x, y):
    x.grad = None
    torch.nn.functional.binary_cross_entropy_with_logits(x, y).backward()


def main():
    torch.set_num_threads(1)
    print(f"PyTorch {torch.__version__}, one thread")
    for length in (100, 1_000, 10_000, 100_000, 1_000_000):
        generator = torch.Generator().manual_seed(length)
        x = ((torch.rand(length, generator=generator) - 0.5) * 20).requires_grad_()
        y = torch.randint(0, 2, (length,), generator=generator).float()
        repeats = max(1, 1_000_000 // length)
        for _ in range(repeats):
            step(x, y)
        samples = []
        for _ in range(21):
            start = time.perf_counter_ns()
            for _ in range(repeats):
                step(x, y)
            samples.append((time.perf_counter_ns() - start) / (repeats * length))
        print(f"{length:>9,}  {statistics.median(samples):8.2f} ns")


if __name__ == "__main__":
    main()
