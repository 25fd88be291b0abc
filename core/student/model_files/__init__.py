"""Large weights that do not come with Lipcam: what there is, where from, and whether it fits."""
