"""Making the small student: autoencoder, student, export, evaluation. See README.md here."""
