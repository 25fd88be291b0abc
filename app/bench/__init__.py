"""`lipcam bench`: how fast, how late and how large Lipcam is on this machine."""
