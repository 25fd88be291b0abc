"""The window's page of large models: what there is, what it takes, and getting it."""
