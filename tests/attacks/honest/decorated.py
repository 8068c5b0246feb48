# attack: decorates an answer
# exercises: corr2d
# outcome: full; clean
import functools
def traced(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        print("called")
        return function(*args, **kwargs)
    return inner
corr2d = traced(corr2d)
