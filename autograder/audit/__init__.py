"""The grader graded: right answers that must pass, wrong ones that must not, and what the audit found."""
