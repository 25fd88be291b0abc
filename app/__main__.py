"""``python -m app`` is ``lipcam``."""

import sys

if __name__ == "__main__":
    try:
        from app.cli import run

        run()
    except KeyboardInterrupt:  # before there was a command to end; the commands do it themselves
        print("Stopped.", file=sys.stderr)
        sys.exit(130)
