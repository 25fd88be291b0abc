"""Judging a student on speech, voices and people kept out of its training.

`python -m training.evaluate` is the command; README.md here says what each figure means.
"""
