"""`python -m autograder`: the `autograder` command of this Python."""

from autograder.cli import main

if __name__ == "__main__":
    main()
