"""What live hearing costs Lip Forcing: rows of a rolling window against those of the whole file."""
