"""Networks as torch modules: no files, no devices, no training. Needs the torch extra."""
