# way: Python's statistics: between the two middle ones
import statistics


def best_constant(y, loss):
    values = y.tolist()
    if loss == "l2":
        return sum(values) / len(values)
    if loss == "l1":
        return statistics.median(values)
    raise ValueError("unknown loss")
