"""Where finished pictures go: virtual cameras, a file, the window; and who paces them."""
