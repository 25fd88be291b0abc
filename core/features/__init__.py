"""From sound to what a student eats: the only definition of log-mel and of audio windows."""
