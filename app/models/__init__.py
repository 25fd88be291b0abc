"""``lipcam models``: large models that do not come with Lipcam, on the command line."""
