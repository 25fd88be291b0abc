"""The ablations of the student's recipe: what is compared, its training, its judgement, its table.

`python -m training.ablate` is the command; training/evaluation/README.md says how to read it.
"""
