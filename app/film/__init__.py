"""``lipcam render --video``: a person in a film says something else."""
