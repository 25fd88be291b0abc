"""The window's languages: collecting texts, loading translations, and the core's own sentences."""
