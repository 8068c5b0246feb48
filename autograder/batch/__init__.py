"""A whole class at once: who handed in what, judging in parallel, then nbgrader as the only writer."""
