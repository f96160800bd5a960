"""Cross-entropy with its gradient in PyTorch, eager, forward and backward, on one thread: reads requests, a line each, and answers each with a line.

    load rows classes path    logits (float) and classes (int) from a file
    compute path              writes the gradient to a file; answers the loss
    time repeats              answers the nanoseconds of one
"""

import array
import sys
import time

import torch


def read(path, rows, classes):
    x, y = array.array("f"), array.array("i")
    with open(path, "rb") as file:
        x.fromfile(file, rows * classes)
        y.fromfile(file, rows)
    return torch.tensor(x).reshape(rows, classes).requires_grad_(), torch.tensor(y).long()


def step(x, y):
    x.grad = None
    loss = torch.nn.functional.cross_entropy(x, y)
    loss.backward()
    return loss


def main():
    torch.set_num_threads(1)
    print(torch.__version__, flush=True)
    x = y = None
    for line in sys.stdin:
        request, *arguments = line.split()
        if request == "load":
            x, y = read(arguments[2], int(arguments[0]), int(arguments[1]))
            answer = "loaded"
        elif request == "compute":
            answer = step(x, y).item()
            with open(arguments[0], "wb") as file:
                array.array("f", x.grad.flatten().tolist()).tofile(file)
        else:
            start = time.perf_counter_ns()
            for _ in range(int(arguments[0])):
                step(x, y)
            answer = (time.perf_counter_ns() - start) / int(arguments[0])
        print(repr(answer), flush=True)


main()
