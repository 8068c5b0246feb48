"""How long grading takes, beside stock nbgrader and beside no isolation at all, in one run."""
