"""``lipcam doctor``: every part is tried, and what does not work is named with its cause and the
next step."""
