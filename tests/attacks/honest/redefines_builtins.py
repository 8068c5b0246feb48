# attack: uses builtins' names for its own things
# exercises: corr2d
# outcome: full; clean
sum = 0; list = [1]; type = "x"; len = 3; str = "s"; dict = {}; print = None
