"""Reports of a problem: what went wrong and where, without what is private. Nothing is sent."""
