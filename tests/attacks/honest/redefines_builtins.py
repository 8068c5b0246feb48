# attack: uses builtins' names for its own things
# exercises: corr2d
# outcome: full; clean
dict = {}; str = "s"; id = 3; input = 1; filter = map = None
