"""``lipcam sync-test``: sound against picture, as a call program gets them from the live chain."""
