"""Everything that runs live. Imports no Qt, ``app`` or ``training`` (tests/unit/test_arrows.py)."""
