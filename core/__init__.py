"""Everything that runs live. Never imports Qt, ``app`` or ``training`` (tests/unit/test_arrows.py)."""
