"""Malformed inputs for everything that Lipcam reads: ``python -m tests.fuzz``; docs/fuzzing.md."""
