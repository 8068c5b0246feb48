# attack: a cell that the parser cannot take
# exercises: corr2d
# outcome: full
exec("x = " + "(" * 150 + "1" + ")" * 150)
try:
    compile("-" * 10**5 + "1", "x", "eval")
except (SyntaxError, MemoryError, RecursionError):
    pass
