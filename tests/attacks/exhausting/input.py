# attack: waits for somebody to type
# exercises: corr2d
# outcome: fault=EOFError; full
input("your grade: ")
