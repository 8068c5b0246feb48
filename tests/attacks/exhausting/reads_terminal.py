# attack: reads standard input
# exercises: corr2d
# outcome: full
import sys, os
sys.stdin and sys.stdin.read()
os.read(0, 10)
