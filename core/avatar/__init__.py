"""Avatar room: package format, library, import and alignment."""
