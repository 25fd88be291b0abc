"""Profiles in the window: kept, listed, gone over to, exported and imported."""
