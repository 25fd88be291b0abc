"""Reports of a problem, as the user sees them."""
