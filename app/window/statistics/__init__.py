"""The live figures: numbers, bars, a plot of the last minutes, and a file of them."""
